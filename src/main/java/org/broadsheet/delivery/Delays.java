package org.broadsheet.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a deferred row is tried again: after 1, 5, 15 and 60 minutes, then every two hours. */
final class Delays {
    private static final List<Duration> FIRST =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(60));
    private static final Duration THEN = Duration.ofHours(2);

    private Delays() {}

    /**
     * Never after the end of all tries, when the row comes up once more to be ended; a row that
     * waited for another day is past that end already.
     *
     * @param before tries that counted before the one that has just failed
     * @param atLeast what the server asked for
     */
    static Instant next(Instant now, int before, Duration atLeast, Instant slot) {
        var usual = before < FIRST.size() ? FIRST.get(before) : THEN;
        var next = now.plus(atLeast.compareTo(usual) > 0 ? atLeast : usual);
        var end = slot.plus(Claims.LAST_TRY).plusSeconds(1);
        return next.isBefore(end) || end.isBefore(now) ? next : end;
    }
}
