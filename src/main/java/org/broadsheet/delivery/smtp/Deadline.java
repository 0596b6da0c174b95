package org.broadsheet.delivery.smtp;

import java.time.Duration;

/** Until when the phase under way must be over; read by the watching thread. */
final class Deadline {
    private static final long NONE = Long.MAX_VALUE;
    private volatile long until = NONE;

    void set(Duration limit) {
        until = System.nanoTime() + limit.toNanos();
    }

    void clear() {
        until = NONE;
    }

    boolean isPast() {
        var limit = until;
        return limit != NONE && System.nanoTime() - limit > 0;
    }
}
