package org.broadsheet.collecting.dedup;

import java.util.List;

/** Says whether an article that just came is new, or one we keep under another link. */
public final class Deduplicator {
    /** An article as far as telling it from others needs; {@code number} is its id. */
    public record Kept(long number, String titleKey, String text) {}

    /** What came of the comparison. */
    public sealed interface Match {
        record New() implements Match {}

        /** The same text as the article of this number. */
        record Same(long number) implements Match {}
    }

    private Deduplicator() {}

    /**
     * The first candidate that is a copy decides.
     *
     * @param candidates articles of the last days with the same title or the same first words
     */
    public static Match match(String text, List<Kept> candidates) {
        return candidates.stream()
                .filter(kept -> Fingerprint.isCopy(text, kept.text()))
                .findFirst()
                .<Match>map(kept -> new Match.Same(kept.number()))
                .orElseGet(Match.New::new);
    }
}
