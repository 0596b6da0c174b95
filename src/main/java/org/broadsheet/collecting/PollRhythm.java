package org.broadsheet.collecting;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Says when a source is read next: half its learnt rhythm, never oftener than its server asks for,
 * within our own bounds; later and later after failures.
 *
 * @param shortest between two polls
 * @param longest between two polls of a source that works
 */
record PollRhythm(Duration shortest, Duration longest) {
    private static final Duration SERVERS_MOST = Duration.ofHours(24);
    private static final Duration FAILURES_MOST = Duration.ofHours(12);
    private static final Duration REFUSED = Duration.ofHours(24);
    private static final int PATIENCE = 3;

    /** After a poll that was answered. */
    Instant afterAnswer(Instant now, @Nullable Duration rhythm, @Nullable Duration serverRest) {
        var own = rhythm == null ? shortest : clamp(rhythm.dividedBy(2));
        var asked = serverRest == null ? Duration.ZERO : least(serverRest, SERVERS_MOST);
        return jittered(now, most(own, asked));
    }

    /** After the n-th failure in a row: twice as usual, then an hour more each time. */
    Instant afterFailure(Instant now, int failures, int status) {
        if (status >= 400 && status < 500 && failures >= PATIENCE) {
            return jittered(now, REFUSED);
        }
        var wait =
                failures < PATIENCE
                        ? shortest
                        : shortest.plus(Duration.ofHours(failures - PATIENCE + 1L));
        return jittered(now, least(wait, most(FAILURES_MOST, shortest)));
    }

    /** After "too many requests": as long as it says, and never sooner than usual. */
    Instant afterRest(Instant now, Duration retryAfter) {
        return jittered(now, most(retryAfter, shortest));
    }

    /** Mean time between articles of the last week; null where there were none. */
    static @Nullable Duration learn(int articlesOfLastWeek) {
        return articlesOfLastWeek == 0 ? null : Duration.ofDays(7).dividedBy(articlesOfLastWeek);
    }

    private Duration clamp(Duration duration) {
        return most(shortest, least(duration, longest));
    }

    /** Up to a twentieth later, so that sources added together drift apart. */
    private static Instant jittered(Instant now, Duration wait) {
        var extra =
                wait.toSeconds() < 20
                        ? 0
                        : ThreadLocalRandom.current().nextLong(wait.toSeconds() / 20);
        return now.plus(wait).plusSeconds(extra);
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration most(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
