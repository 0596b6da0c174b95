package org.broadsheet.delivery;

import java.time.Duration;

/**
 * When the server wants to be left alone, for all seats together; and how often it was not there.
 */
final class ServerRest {
    private static final int LONGEST_STEP = 6;
    private long until = System.nanoTime();
    private int notThere;

    synchronized void rest(Duration time) {
        until = Math.max(until, System.nanoTime() + time.toNanos());
    }

    /** Not reached once more: rests 1, 2, 4, ... 60 s, all seats counting together. */
    synchronized void notReached() {
        if (left().isZero()) {
            rest(Duration.ofSeconds(Math.min(60, 1L << Math.min(LONGEST_STEP, notThere))));
            notThere++;
        }
    }

    synchronized void reached() {
        notThere = 0;
    }

    /** Mails go by another server now. */
    synchronized void clear() {
        until = System.nanoTime();
        notThere = 0;
    }

    synchronized int timesNotReached() {
        return notThere;
    }

    synchronized Duration left() {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }
}
