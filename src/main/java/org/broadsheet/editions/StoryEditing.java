package org.broadsheet.editions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.StoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does one edit to one story's row, and finds the edit that would take it back. */
@Component
class StoryEditing {
    private final EditionStories stories;
    private final Candidates candidates;
    private final EditionComposer composer;
    private final StoriesAtLarge atLarge;
    private final Clock clock;

    StoryEditing(
            EditionStories stories,
            Candidates candidates,
            EditionComposer composer,
            StoriesAtLarge atLarge,
            Clock clock) {
        this.stories = stories;
        this.candidates = candidates;
        this.composer = composer;
        this.atLarge = atLarge;
        this.clock = clock;
    }

    /** The row as the editor saw it; a newer one is a problem that says so. */
    EditionStory seen(Edition edition, StoryId story, int version) {
        var there = stories.find(edition.id(), story).orElse(null);
        if ((there == null ? 0 : there.version()) != version) {
            throw new UserProblem("editions.story-changed-meanwhile");
        }
        if (there == null && !edition.isForming()) {
            throw new UserProblem("editions.story-not-in");
        }
        return there == null ? EditionStory.untouched(story) : there;
    }

    /** The version of the row; 0 where there is none. */
    int version(Edition edition, StoryId story) {
        return stories.find(edition.id(), story).map(EditionStory::version).orElse(0);
    }

    void change(Edition edition, EditionStory row, StoryEdit edit, Actor by) {
        stories.put(edition.id(), edited(edition, row, edit, by));
        settle(edition, row.story(), edit, by);
        atLarge.change(edition, row, edit, by);
    }

    /** What brings the row back to what it is now, once {@code edit} was done. */
    StoryEdit undo(Edition edition, EditionStory row, StoryEdit edit) {
        return switch (edit) {
            case StoryEdit.OwnWords words ->
                    new StoryEdit.OwnWords(row.ownHeadline(), row.ownSummary());
            case StoryEdit.Pin pin -> new StoryEdit.Pin(row.pinned());
            case StoryEdit.Hide hide ->
                    row.hiddenBy() == null ? new StoryEdit.Show() : new StoryEdit.Hide();
            case StoryEdit.Show show ->
                    row.hiddenBy() == null ? new StoryEdit.Show() : new StoryEdit.Hide();
            case StoryEdit.MoveToSection move -> new StoryEdit.MoveToSection(row.section());
            case StoryEdit.MoveAfter move -> new StoryEdit.MoveAfter(before(edition, row));
            case StoryEdit.Join join -> atLarge.undo(join);
            case StoryEdit.Divide divide -> atLarge.undo(divide);
        };
    }

    private EditionStory edited(Edition edition, EditionStory row, StoryEdit edit, Actor by) {
        return switch (edit) {
            case StoryEdit.OwnWords(var headline, var summary) -> row.worded(headline, summary);
            case StoryEdit.Pin(var pinned) -> row.pinned(pinned);
            case StoryEdit.Hide() -> row.hidden(by.asText());
            case StoryEdit.Show() -> row.hidden(null);
            case StoryEdit.MoveToSection(var section) -> row.movedTo(section);
            case StoryEdit.MoveAfter(var other) -> after(edition, row, other);
            case StoryEdit.Join join -> row;
            case StoryEdit.Divide divide -> row;
        };
    }

    private EditionStory after(Edition edition, EditionStory row, @Nullable StoryId other) {
        var all = inOrder(edition);
        var moved = StoryOrder.after(placed(all, row), other, all);
        return row.ranked(moved.pinned(), moved.score());
    }

    private @Nullable StoryId before(Edition edition, EditionStory row) {
        var all = inOrder(edition);
        var section =
                all.stream()
                        .filter(it -> Objects.equals(it.section(), placed(all, row).section()))
                        .toList();
        StoryId before = null;
        for (var story : section) {
            if (story.story().equals(row.story())) {
                return before;
            }
            before = story.story();
        }
        return null;
    }

    /** The row with the section and rank that it has now, computed or kept. */
    private static EditionStory placed(List<EditionStory> all, EditionStory row) {
        return all.stream()
                .filter(it -> it.story().equals(row.story()))
                .findFirst()
                .orElseThrow(() -> new UserProblem("editions.story-not-in"));
    }

    private List<EditionStory> inOrder(Edition edition) {
        if (!edition.isForming()) {
            return stories.list(edition.id()).stream().filter(EditionStory::isIn).toList();
        }
        var all = new ArrayList<EditionStory>();
        for (var decided : composer.compose(edition.id(), clock.instant()).in()) {
            all.add(EditionStory.filled(decided, all.size(), null));
        }
        return all;
    }

    /** Once frozen, a hiding is settled at once; while it forms, the freeze settles it. */
    private void settle(Edition edition, StoryId story, StoryEdit edit, Actor by) {
        if (edition.isForming()) {
            return;
        }
        if (edit instanceof StoryEdit.Hide) {
            candidates.hide(edition, story, by.asText());
        } else if (edit instanceof StoryEdit.Show) {
            candidates.show(edition, story, by.asText());
        }
    }
}
