package org.broadsheet.collecting.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * One request at a time to a host, a pause between two, and a rest for the whole host when it says
 * that we come too often.
 *
 * <p>Whoever waits for a host's turn waits on a virtual thread; while a host rests nobody waits,
 * the answer is the rest that remains.
 */
final class HostManners {
    private static final int CLEAN_ABOVE = 20_000;

    private static final class Turn {
        private final Semaphore one = new Semaphore(1, true);
        private Instant next = Instant.MIN;
        private Instant rest = Instant.MIN;
    }

    /** How to wait; tests do not. */
    interface Waiting {
        void forAsLongAs(Duration duration) throws InterruptedException;
    }

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Waiting waiting;

    HostManners(Clock clock, Waiting waiting) {
        this.clock = clock;
        this.waiting = waiting;
    }

    /** The rest a host still has, if it rests. */
    Optional<Duration> rest(String host) {
        var turn = turns.get(host);
        var left = turn == null ? Duration.ZERO : left(turn);
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    void restFor(String host, Duration duration) {
        var turn = turn(host);
        synchronized (turn) {
            var until = clock.instant().plus(duration);
            turn.rest = until.isAfter(turn.rest) ? until : turn.rest;
        }
    }

    void take(String host) throws InterruptedException {
        var turn = turn(host);
        turn.one.acquire();
        try {
            var wait =
                    Duration.between(
                            clock.instant(),
                            turn.next.equals(Instant.MIN) ? clock.instant() : turn.next);
            if (wait.isPositive()) {
                waiting.forAsLongAs(wait);
            }
        } catch (InterruptedException stopped) {
            turn.one.release();
            throw stopped;
        }
    }

    void give(String host, Duration pause) {
        var turn = turn(host);
        turn.next = clock.instant().plus(pause);
        turn.one.release();
        if (turns.size() > CLEAN_ABOVE) {
            turns.values().removeIf(this::isIdle);
        }
    }

    private boolean isIdle(Turn turn) {
        return turn.one.availablePermits() == 1
                && !turn.one.hasQueuedThreads()
                && turn.next.isBefore(clock.instant())
                && !left(turn).isPositive();
    }

    private Duration left(Turn turn) {
        synchronized (turn) {
            return turn.rest.equals(Instant.MIN)
                    ? Duration.ZERO
                    : Duration.between(clock.instant(), turn.rest);
        }
    }

    private Turn turn(String host) {
        return turns.computeIfAbsent(host, h -> new Turn());
    }
}
