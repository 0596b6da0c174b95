package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Choice.Interest;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;

/**
 * From the editions a reader has not had, and what they chose, to the stories of their digest.
 *
 * <p>One pure function: what it gives depends on its arguments alone, so that a preview, a plan and
 * a test of the same reader agree for ever.
 */
public final class Selection {
    private static final Comparator<FrozenStory> RANK =
            Comparator.comparing(FrozenStory::pinned)
                    .thenComparingDouble(FrozenStory::score)
                    .reversed()
                    .thenComparingLong(story -> story.story().value());

    private final List<FrozenEdition> editions;
    private final FrozenEdition newest;
    private final Reading reading;

    private Selection(List<FrozenEdition> editions, Reading reading) {
        this.editions = editions;
        this.newest = editions.getLast();
        this.reading = reading;
    }

    /**
     * The stories of one digest.
     *
     * @param editions those after the reader's watermark, oldest first, at least one
     */
    public static SelectedStories merge(List<FrozenEdition> editions, Reading reading) {
        return new Selection(editions, reading).selected();
    }

    private SelectedStories selected() {
        var ranked =
                merged().values().stream()
                        .flatMap(story -> readable(story).stream())
                        .map(this::marked)
                        .sorted(RANK)
                        .toList();
        var fitted =
                CapFit.fit(
                        withoutMoreOfLess(ranked),
                        story -> Optional.ofNullable(story.section()),
                        !newest.sections().isEmpty(),
                        reading.caps());
        var over = fitted.over().stream().map(it -> it.story().story()).toList();
        return new SelectedStories(newest, parts(fitted.in()), over);
    }

    /** Each story once, its parts put together; the newest words stand. */
    private Map<StoryId, FrozenStory> merged() {
        var merged = new LinkedHashMap<StoryId, FrozenStory>();
        for (var edition : editions) {
            for (var story : edition.stories()) {
                merged.merge(story.story(), story, Selection::joined);
            }
        }
        return merged;
    }

    private static FrozenStory joined(FrozenStory earlier, FrozenStory later) {
        var articles = new ArrayList<>(later.articles());
        var known = new HashSet<>(later.articles().stream().map(FrozenArticle::article).toList());
        earlier.articles().stream()
                .filter(article -> known.add(article.article()))
                .forEach(articles::add);
        return later.with(articles).follows(earlier);
    }

    /**
     * As this reader may see it: topic wanted, and an article that is neither left out nor foreign.
     */
    private Optional<FrozenStory> readable(FrozenStory story) {
        if (!wanted(story)) {
            return Optional.empty();
        }
        var articles = story.articles().stream().filter(this::readable).toList();
        return articles.isEmpty() ? Optional.empty() : Optional.of(story.with(articles));
    }

    private boolean wanted(FrozenStory story) {
        var choice = reading.choice();
        var section = story.section();
        if (section != null) {
            return choice.wants(section);
        }
        return newest.sections().isEmpty() || leavesNothingOut(choice);
    }

    /** Other news goes to those who left no topic out. */
    private boolean leavesNothingOut(Choice choice) {
        return newest.sections().stream().allMatch(section -> choice.wants(section.topic()));
    }

    private boolean readable(FrozenArticle article) {
        var choice = reading.choice();
        var language = article.language();
        return !choice.outletsOut().contains(article.outlet())
                && (language == null
                        || choice.articleLanguages().isEmpty()
                        || choice.articleLanguages().contains(primary(language)));
    }

    private static String primary(String tag) {
        var dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    /** An update only to whom the first part was sent. */
    private FrozenStory marked(FrozenStory story) {
        var first = story.firstSentIn();
        return story.mark() == StoryMark.FRESH || (first != null && first <= reading.watermark())
                ? story
                : story.marked(StoryMark.FRESH, null, null);
    }

    private List<FrozenStory> withoutMoreOfLess(List<FrozenStory> ranked) {
        Set<TopicId> seen = new HashSet<>();
        return ranked.stream().filter(story -> !isLess(story) || seen.add(topic(story))).toList();
    }

    private boolean isLess(FrozenStory story) {
        var section = story.section();
        return section != null && reading.choice().topics().get(section) == Interest.LESS;
    }

    private static TopicId topic(FrozenStory story) {
        return Optional.ofNullable(story.section()).orElseThrow();
    }

    /**
     * Sections in the order of the newest edition, then those it no longer has, other news last.
     */
    private List<SelectedStories.Part> parts(List<FrozenStory> in) {
        var names = new LinkedHashMap<TopicId, String>();
        editions.reversed()
                .forEach(edition ->
                        edition.sections().forEach(it -> names.putIfAbsent(it.topic(), it.name())));
        var parts = new ArrayList<SelectedStories.Part>();
        names.forEach((topic, name) -> {
            var stories = in.stream().filter(it -> topic.equals(it.section())).toList();
            if (!stories.isEmpty()) {
                parts.add(new SelectedStories.Part(topic, name, stories));
            }
        });
        var rest =
                in.stream()
                        .filter(it -> it.section() == null || !names.containsKey(it.section()))
                        .toList();
        if (!rest.isEmpty()) {
            parts.add(new SelectedStories.Part(null, "", rest));
        }
        return parts;
    }
}
