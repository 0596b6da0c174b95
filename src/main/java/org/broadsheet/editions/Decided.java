package org.broadsheet.editions;

import java.util.Comparator;
import java.util.List;
import org.broadsheet.collecting.Article;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/** A candidate with what was decided and why, in words for the desk. */
public record Decided(
        StoryId story,
        Decision decision,
        String why,
        String actor,
        double score,
        boolean pinned,
        @Nullable TopicId section,
        StoryMark mark,
        @Nullable SentPart sent,
        List<String> newFacts,
        List<Article> articles) {
    static final String PROGRAM = "system:compose";

    /** Pins first, then the score; a tie goes to the older story. */
    static final Comparator<Decided> RANK =
            Comparator.comparing(Decided::pinned)
                    .thenComparingDouble(Decided::score)
                    .reversed()
                    .thenComparingLong(decided -> decided.story().value());

    public Decided {
        newFacts = List.copyOf(newFacts);
        articles = List.copyOf(articles);
    }

    static Decided out(Candidate candidate, Decision decision, String why, String actor) {
        return new Decided(
                candidate.story(),
                decision,
                why,
                actor,
                0,
                false,
                candidate.section(),
                StoryMark.FRESH,
                candidate.sent(),
                List.of(),
                candidate.open());
    }

    /** Taken by a pin, refused by hiding it; until then it is only offered. */
    static Decided corrected(
            CorrectedArticles.Corrected corrected,
            SentPart sent,
            @Nullable EditionStory edited,
            double score) {
        var taken = edited != null && edited.pinned();
        var refusedBy = edited == null ? null : edited.hiddenBy();
        var decision = taken ? Decision.IN : Decision.CORRECTED;
        return new Decided(
                corrected.story(),
                refusedBy == null ? decision : Decision.HIDDEN,
                refusedBy == null ? corrected.change() : "hidden by " + refusedBy,
                refusedBy == null ? PROGRAM : refusedBy,
                score,
                taken,
                corrected.section(),
                StoryMark.CORRECTED,
                sent,
                List.of(),
                List.of(corrected.article()));
    }

    /** An editor's place for the story outranks its score. */
    Decided placed(@Nullable EditionStory edited) {
        return edited != null && edited.isPlaced() ? ranked(edited.score()) : this;
    }

    private Decided ranked(double other) {
        return new Decided(
                story, decision, why, actor, other, pinned, section, mark, sent, newFacts,
                articles);
    }

    /** In by an editor's hand, first in its section. */
    Decided taken(String by) {
        return new Decided(
                story,
                Decision.IN,
                "added by " + by,
                by,
                score,
                true,
                section,
                mark,
                sent,
                newFacts,
                articles);
    }

    boolean isIn() {
        return decision == Decision.IN;
    }

    Decided overCap(String reason) {
        return new Decided(
                story,
                Decision.OVER_CAP,
                reason,
                PROGRAM,
                score,
                pinned,
                section,
                mark,
                sent,
                newFacts,
                articles);
    }
}
