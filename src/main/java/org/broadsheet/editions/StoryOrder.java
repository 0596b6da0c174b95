package org.broadsheet.editions;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * The order of stories within an edition. It is their score's, so a story that an editor moves gets
 * a score between its new neighbours: then it keeps its place in merged digests too.
 */
final class StoryOrder {
    private static final Comparator<EditionStory> RANK =
            Comparator.comparing((EditionStory it) -> it.pinned())
                    .thenComparingDouble(EditionStory::score)
                    .reversed()
                    .thenComparingLong(story -> story.story().value());

    private StoryOrder() {}

    static List<EditionStory> inOrder(List<EditionStory> stories, List<TopicId> sections) {
        return stories.stream()
                .filter(EditionStory::isIn)
                .sorted(
                        Comparator.comparingInt((EditionStory it) -> place(it, sections))
                                .thenComparing(RANK))
                .toList();
    }

    static EditionStory after(
            EditionStory moved, @Nullable StoryId other, List<EditionStory> stories) {
        var section =
                stories.stream()
                        .filter(EditionStory::isIn)
                        .filter(it -> Objects.equals(it.section(), moved.section()))
                        .filter(it -> !it.story().equals(moved.story()))
                        .sorted(RANK)
                        .toList();
        var at = other == null ? 0 : 1 + index(section, other);
        var before = at == 0 ? null : section.get(at - 1);
        var next = at == section.size() ? null : section.get(at);
        if (before == null) {
            return next == null ? moved : moved.ranked(next.pinned(), next.score() + 1);
        }
        return next == null || next.pinned() != before.pinned()
                ? moved.ranked(before.pinned(), before.score() - 1)
                : moved.ranked(before.pinned(), (before.score() + next.score()) / 2);
    }

    private static int index(List<EditionStory> section, StoryId other) {
        for (var i = 0; i < section.size(); i++) {
            if (section.get(i).story().equals(other)) {
                return i;
            }
        }
        throw new UserProblem("editions.story-not-in");
    }

    private static int place(EditionStory story, List<TopicId> sections) {
        var section = story.section();
        var at = section == null ? -1 : sections.indexOf(section);
        return at < 0 ? sections.size() : at;
    }
}
