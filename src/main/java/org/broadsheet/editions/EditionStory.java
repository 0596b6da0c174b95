package org.broadsheet.editions;

import java.time.LocalDate;
import java.util.List;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A story's row in an edition: made by its first edit or at the freeze.
 *
 * @param position within the edition; null while it forms and for what did not come in
 * @param ownHeadline the editor's words, kept beside the outlet's
 */
public record EditionStory(
        StoryId story,
        int version,
        @Nullable TopicId section,
        @Nullable Integer position,
        double score,
        boolean pinned,
        @Nullable String hiddenBy,
        StoryMark mark,
        @Nullable LocalDate firstSentOn,
        @Nullable Integer firstSentIn,
        List<String> newFacts,
        @Nullable String headline,
        @Nullable String summary,
        @Nullable String ownHeadline,
        @Nullable String ownSummary,
        @Nullable String language) {
    public EditionStory {
        newFacts = List.copyOf(newFacts);
    }

    /** In the frozen edition as readers will see it. */
    boolean isIn() {
        return position != null && hiddenBy == null;
    }

    /** While it forms a row has a score only where an editor gave the story its place. */
    boolean isPlaced() {
        return position == null && score != 0;
    }

    /** What the freeze found, with the editor's words kept. */
    static EditionStory filled(Decided decided, int position, @Nullable EditionStory edited) {
        var lead = decided.articles().getFirst().quotable();
        var sent = decided.sent();
        return new EditionStory(
                decided.story(),
                edited == null ? 0 : edited.version(),
                decided.section(),
                position,
                decided.score(),
                decided.pinned(),
                null,
                decided.mark(),
                sent == null ? null : sent.firstDay(),
                sent == null ? null : sent.firstNumber(),
                decided.newFacts(),
                lead.title(),
                StorySummary.of(decided.articles()),
                edited == null ? null : edited.ownHeadline(),
                edited == null ? null : edited.ownSummary(),
                lead.language());
    }

    /** Before its first edit. */
    static EditionStory untouched(StoryId story) {
        return new EditionStory(
                story,
                0,
                null,
                null,
                0,
                false,
                null,
                StoryMark.FRESH,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    EditionStory worded(@Nullable String newHeadline, @Nullable String newSummary) {
        return new EditionStory(
                story,
                version,
                section,
                position,
                score,
                pinned,
                hiddenBy,
                mark,
                firstSentOn,
                firstSentIn,
                newFacts,
                headline,
                summary,
                newHeadline,
                newSummary,
                language);
    }

    EditionStory pinned(boolean newPinned) {
        return new EditionStory(
                story,
                version,
                section,
                position,
                score,
                newPinned,
                hiddenBy,
                mark,
                firstSentOn,
                firstSentIn,
                newFacts,
                headline,
                summary,
                ownHeadline,
                ownSummary,
                language);
    }

    EditionStory hidden(@Nullable String by) {
        return new EditionStory(
                story,
                version,
                section,
                position,
                score,
                pinned,
                by,
                mark,
                firstSentOn,
                firstSentIn,
                newFacts,
                headline,
                summary,
                ownHeadline,
                ownSummary,
                language);
    }

    EditionStory movedTo(@Nullable TopicId newSection) {
        return new EditionStory(
                story,
                version,
                newSection,
                position,
                score,
                pinned,
                hiddenBy,
                mark,
                firstSentOn,
                firstSentIn,
                newFacts,
                headline,
                summary,
                ownHeadline,
                ownSummary,
                language);
    }

    EditionStory ranked(boolean newPinned, double newScore) {
        return new EditionStory(
                story,
                version,
                section,
                position,
                newScore,
                newPinned,
                hiddenBy,
                mark,
                firstSentOn,
                firstSentIn,
                newFacts,
                headline,
                summary,
                ownHeadline,
                ownSummary,
                language);
    }
}
