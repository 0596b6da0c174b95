package org.broadsheet.topics.cluster;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How alike articles must be to report one event.
 *
 * @param threshold average cosine between two groups from which on they are one story; large groups
 *     need more, see {@code AverageLink}
 * @param nameShare how much of the cosine names, name pairs and numbers make in a text with many,
 *     from 0 to 1; the rest is words
 * @param leadChars how much of the text counts; events are told at the top
 * @param window articles further apart never meet; null for no limit
 */
public record ClusterSettings(
        double threshold, double nameShare, int leadChars, @Nullable Duration window) {
    public static final ClusterSettings DEFAULT = new ClusterSettings(0.16, 0.4, 1_500, null);

    public ClusterSettings {
        if (threshold <= 0 || threshold >= 1) {
            throw new IllegalArgumentException("threshold must lie between 0 and 1: " + threshold);
        }
        if (nameShare < 0 || nameShare > 1) {
            throw new IllegalArgumentException("nameShare must lie between 0 and 1: " + nameShare);
        }
        if (leadChars < 1) {
            throw new IllegalArgumentException("leadChars must be positive: " + leadChars);
        }
    }

    public ClusterSettings withThreshold(double other) {
        return new ClusterSettings(other, nameShare, leadChars, window);
    }

    public ClusterSettings within(Duration days) {
        return new ClusterSettings(threshold, nameShare, leadChars, days);
    }
}
