package org.broadsheet.delivery.smtp;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Which of two servers takes the next mail: the second once the first could not be reached or
 * signed in to for a while, the first again as soon as it is well.
 *
 * <p>While the second is used, one mail a minute knocks at the first before it goes by the second.
 */
final class ServerChoice {
    private static final long KNOCK_EVERY = Duration.ofMinutes(1).toNanos();

    private final long after;
    private final LongSupplier nanos;
    private final ServerTurns turns;
    private boolean failing;
    private long failingSince;
    private boolean onSecond;
    private long knockAt;

    ServerChoice(Duration after, LongSupplier nanos, ServerTurns turns) {
        this.after = after.toNanos();
        this.nanos = nanos;
        this.turns = turns;
    }

    /** Whether this mail is to be tried at the first server. */
    synchronized boolean triesFirst() {
        if (!onSecond) {
            return true;
        }
        if (nanos.getAsLong() - knockAt < 0) {
            return false;
        }
        knockAt = nanos.getAsLong() + KNOCK_EVERY;
        return true;
    }

    synchronized boolean isOnSecond() {
        return onSecond;
    }

    /** The first server took or judged a mail. */
    void firstIsWell() {
        boolean turned;
        synchronized (this) {
            turned = onSecond;
            onSecond = false;
            failing = false;
        }
        if (turned) {
            turns.backToFirst();
        }
    }

    /** The first server could not be reached. True when the second is to be used. */
    boolean firstFailed(String why) {
        boolean turned;
        synchronized (this) {
            var now = nanos.getAsLong();
            failingSince = failing ? failingSince : now;
            failing = true;
            turned = !onSecond && now - failingSince >= after;
            if (turned) {
                onSecond = true;
                knockAt = now + KNOCK_EVERY;
            }
        }
        if (turned) {
            turns.toSecond(why);
        }
        return isOnSecond();
    }
}
