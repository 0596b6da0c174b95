package org.broadsheet.editions;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A story as an edition holds it, the lead article first.
 *
 * @param firstSentIn number of the edition that had its first part, for an update
 * @param ownHeadline the editor's words, which stand whatever article leads for a reader
 */
public record FrozenStory(
        StoryId story,
        @Nullable TopicId section,
        double score,
        boolean pinned,
        StoryMark mark,
        @Nullable LocalDate firstSentOn,
        @Nullable Integer firstSentIn,
        List<String> newFacts,
        @Nullable String ownHeadline,
        @Nullable String ownSummary,
        List<FrozenArticle> articles) {
    public FrozenStory {
        newFacts = List.copyOf(newFacts);
        articles = List.copyOf(articles);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("a story without articles: " + story);
        }
    }

    FrozenStory with(StoryId id) {
        return new FrozenStory(
                id,
                section,
                score,
                pinned,
                mark,
                firstSentOn,
                firstSentIn,
                newFacts,
                ownHeadline,
                ownSummary,
                articles);
    }

    FrozenStory with(List<FrozenArticle> others) {
        return new FrozenStory(
                story,
                section,
                score,
                pinned,
                mark,
                firstSentOn,
                firstSentIn,
                newFacts,
                ownHeadline,
                ownSummary,
                others);
    }

    FrozenStory marked(StoryMark other, @Nullable LocalDate firstOn, @Nullable Integer firstIn) {
        return new FrozenStory(
                story,
                section,
                score,
                pinned,
                other,
                firstOn,
                firstIn,
                other == StoryMark.FRESH ? List.of() : newFacts,
                ownHeadline,
                ownSummary,
                articles);
    }

    /**
     * This one after an earlier part that the same digest carries: it is as new as that part was,
     * and has the facts of both.
     */
    FrozenStory follows(FrozenStory earlier) {
        if (earlier.mark == StoryMark.FRESH) {
            return marked(StoryMark.FRESH, null, null);
        }
        var facts = new LinkedHashSet<>(newFacts);
        facts.addAll(earlier.newFacts);
        var updated = mark == StoryMark.UPDATE || earlier.mark == StoryMark.UPDATE;
        return new FrozenStory(
                story,
                section,
                score,
                pinned,
                updated ? StoryMark.UPDATE : StoryMark.CORRECTED,
                earlier.firstSentOn,
                earlier.firstSentIn,
                List.copyOf(facts),
                ownHeadline,
                ownSummary,
                articles);
    }
}
