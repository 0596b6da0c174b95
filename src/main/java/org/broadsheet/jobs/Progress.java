package org.broadsheet.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far a step is.
 *
 * @param total how much there is to do, 0 while nobody knows
 */
public record Progress(String step, long done, long total, Instant began, Instant now) {

    public OptionalInt percent() {
        return total == 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.min(100, done * 100 / total));
    }

    /** Done per second since the step began. */
    public double rate() {
        var millis = Math.max(1, Duration.between(began, now).toMillis());
        return done * 1000.0 / millis;
    }

    public Optional<Duration> left() {
        if (total == 0 || done == 0) {
            return Optional.empty();
        }
        var seconds = Math.max(0, total - done) / rate();
        return Optional.of(Duration.ofMillis((long) (seconds * 1000)));
    }

    /** One line: {@code send 1,200 of 2,000 (60 %), 410/s, 2 s left}. */
    public String line() {
        var line = new StringBuilder(step).append(' ').append(String.format("%,d", done));
        if (total > 0) {
            line.append(String.format(" of %,d (%d %%)", total, percent().orElse(0)));
        }
        if (done > 0) {
            line.append(String.format(", %,.0f/s", rate()));
        }
        left().filter(left -> left.toSeconds() > 0)
                .ifPresent(left -> line.append(", ").append(words(left)).append(" left"));
        return line.toString();
    }

    private static String words(Duration duration) {
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : duration.toSeconds() + " s";
    }
}
