package org.broadsheet.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/** How long mails took, counted in steps of 50 microseconds up to 10 seconds. */
final class MailTimes {
    private static final long STEP_NANOS = 50_000;
    private static final int STEPS = 200_000;

    private final AtomicLongArray counts = new AtomicLongArray(STEPS);

    void add(long nanos) {
        counts.incrementAndGet((int) Math.min(STEPS - 1, nanos / STEP_NANOS));
    }

    /** The time within which that share of the mails was done, in milliseconds. */
    double percentile(double share) {
        var all = 0L;
        for (var step = 0; step < STEPS; step++) {
            all += counts.get(step);
        }
        var wanted = Math.ceil(all * share);
        var seen = 0L;
        for (var step = 0; step < STEPS; step++) {
            seen += counts.get(step);
            if (seen >= wanted && seen > 0) {
                return (step + 1) * STEP_NANOS / 1e6;
            }
        }
        return 0;
    }
}
