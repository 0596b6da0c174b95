package org.broadsheet.delivery.smtp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Remembers for a while that a server did not open, longer each time: 1 s, 2 s, ... 60 s. */
final class Knocking {
    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofSeconds(60).toNanos();

    private @Nullable SendOutcome refusal;
    private long until;
    private long pause = FIRST;

    synchronized @Nullable SendOutcome lastRefusal() {
        if (System.nanoTime() - until >= 0) {
            refusal = null;
        }
        return refusal;
    }

    synchronized void refused(SendOutcome why) {
        if (lastRefusal() == null) {
            refusal = why;
            until = System.nanoTime() + pause;
            pause = Math.min(LONGEST, pause * 2);
        }
    }

    synchronized void opened() {
        refusal = null;
        pause = FIRST;
    }
}
