package org.broadsheet.topics.cluster;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How alike articles must be to report one event.
 *
 * @param threshold average cosine between two groups from which on they are one story
 * @param nameWeight weight of a name beside an ordinary word of the same rarity
 * @param pairWeight weight of two names side by side
 * @param numberWeight weight of a number
 * @param leadChars how much of the text counts; events are told at the top
 * @param window articles further apart never meet; null for no limit
 */
public record ClusterSettings(
        double threshold,
        double nameWeight,
        double pairWeight,
        double numberWeight,
        int leadChars,
        @Nullable Duration window) {
    public static final ClusterSettings DEFAULT = new ClusterSettings(0.25, 2, 2, 0.7, 1_500, null);

    public ClusterSettings {
        if (threshold <= 0 || threshold >= 1) {
            throw new IllegalArgumentException("threshold must lie between 0 and 1: " + threshold);
        }
        if (leadChars < 1) {
            throw new IllegalArgumentException("leadChars must be positive: " + leadChars);
        }
    }

    public ClusterSettings withThreshold(double other) {
        return new ClusterSettings(other, nameWeight, pairWeight, numberWeight, leadChars, window);
    }

    public ClusterSettings within(Duration days) {
        return new ClusterSettings(
                threshold, nameWeight, pairWeight, numberWeight, leadChars, days);
    }

    double weight(Term.Kind kind) {
        return switch (kind) {
            case WORD -> 1;
            case NAME -> nameWeight;
            case PAIR -> pairWeight;
            case NUMBER -> numberWeight;
        };
    }
}
