package org.broadsheet.topics.cluster;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which article of a story stands for it: a complete one before a stub, then the one of the
 * higher ranked outlet, then the earliest.
 *
 * <p>"Complete" is coarse on purpose (a stub, a short text, a full text), so that an outlet does
 * not lead just for being wordy.
 */
public final class LeadArticle {
    private static final int STUB = 300;
    private static final int SHORT = 1_000;

    private LeadArticle() {}

    /** An article and its outlet's weight. */
    public record Candidate(StoryText article, int outletWeight) {}

    public static StoryText of(List<StoryText> articles) {
        return ranked(articles.stream().map(a -> new Candidate(a, 0)).toList()).getFirst();
    }

    /** The lead first. */
    public static List<StoryText> ranked(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(
                        Comparator.comparingInt((Candidate c) -> -completeness(c.article()))
                                .thenComparingInt(c -> -c.outletWeight())
                                .thenComparing(c -> timeOf(c.article()))
                                .thenComparingLong(c -> c.article().key()))
                .map(Candidate::article)
                .toList();
    }

    private static int completeness(StoryText article) {
        var length = article.text().length();
        return length < STUB ? 0 : length < SHORT ? 1 : 2;
    }

    private static Instant timeOf(StoryText article) {
        var at = article.at();
        return at == null ? Instant.MAX : at;
    }
}
