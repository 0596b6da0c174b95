package org.broadsheet.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.broadsheet.delivery.rate.Admission;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one edition that this process has in hand; its seats take them one at a time.
 *
 * <p>Whichever seat finds little left claims the next block while the others go on. So neighbours
 * in the table are on the wire together and recorded in one commit, which then writes few pages:
 * with a block for each seat, a mail cost H2 a millisecond of CPU more. A free seat serves the lane
 * that has the fewest seats, so that a slow receiver holds no more than its share.
 */
final class EditionHand {
    private static final int BLOCK = 200;
    private static final int LOW = 64;
    private static final long LOOK_AGAIN = Duration.ofMillis(20).toNanos();

    /** How often in a row rows may be due that nobody could claim, as others are claiming them. */
    private static final int LAST_LOOKS = 10;

    private final Supply supply;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LanesInHand lanes;
    private final Map<String, Integer> openByToken = new HashMap<>();
    private boolean claiming;
    private long askAgainAt = System.nanoTime();
    private int vain;
    private boolean spent;
    private boolean fenced;

    EditionHand(Supply supply) {
        this.supply = supply;
        this.lanes = new LanesInHand(supply);
    }

    /** Where rows come from. */
    interface Supply {
        /** A fresh token, known as live from now on. */
        String begin(Seat seat);

        /** Nothing of this token is in hand any more. */
        void end(String token);

        /** At most so many due rows of each of these lanes. */
        List<Claimed> claim(List<String> lanes, String token, int limit);

        boolean isDue();

        /** Whether this mail may go now; answered without asking the database. */
        Admission ask(Claimed row);

        /** Fetches what an admission lacked. */
        void lease(Admission.Lease lack);

        /** Gives rows back to the ledger until their time. */
        void putAside(List<Recorded> rows);

        boolean mustEnd();
    }

    /**
     * The next row for this seat, which must be followed by {@link #done}; waits while others
     * claim. Null when nothing is due, or the seats must end, or were fenced off.
     */
    @Nullable Claimed take(Seat seat) throws InterruptedException {
        while (!supply.mustEnd()) {
            List<String> low;
            lock.lock();
            try {
                low = mayClaim() ? lanes.lowerThan(LOW) : List.of();
                claiming |= !low.isEmpty();
                if (low.isEmpty()) {
                    var row = lanes.poll(LOOK_AGAIN);
                    if (row != null || isAtAnEnd()) {
                        return row;
                    }
                    if (!lanes.hasChores()) {
                        changed.awaitNanos(lanes.pause());
                        continue;
                    }
                }
            } finally {
                lock.unlock();
            }
            if (low.isEmpty()) {
                doChores();
            } else {
                refill(seat, low);
            }
        }
        return null;
    }

    private boolean isAtAnEnd() {
        return fenced || (spent && lanes.isEmpty() && !lanes.hasChores());
    }

    /** What became of a row is recorded, or it was given back, or nobody knows. */
    void done(Claimed row) {
        lock.lock();
        try {
            lanes.of(row).onTheWire--;
            settle(row);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes everything away that no seat has; to be given back. */
    List<Claimed> drain() {
        lock.lock();
        try {
            var rows = lanes.drain();
            rows.forEach(this::settle);
            return rows;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody took this process's rows away: none of them is ours, and no more are claimed. */
    void fence() {
        lock.lock();
        try {
            fenced = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isFenced() {
        lock.lock();
        try {
            return fenced;
        } finally {
            lock.unlock();
        }
    }

    private boolean mayClaim() {
        return !claiming
                && !spent
                && !fenced
                && lanes.free() < LOW
                && System.nanoTime() - askAgainAt >= 0;
    }

    /** What asks the database, so it is done outside the lock. */
    private void doChores() {
        Admission.@Nullable Lease lack;
        List<Recorded> aside;
        lock.lock();
        try {
            lack = lanes.takeLack();
            aside = lanes.takeAside();
        } finally {
            lock.unlock();
        }
        if (lack != null) {
            supply.lease(lack);
        }
        if (!aside.isEmpty()) {
            supply.putAside(aside);
        }
        lock.lock();
        try {
            aside.forEach(recorded -> settle(recorded.mail()));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void refill(Seat seat, List<String> low) {
        var token = supply.begin(seat);
        List<Claimed> rows = List.of();
        var due = true;
        try {
            rows = supply.claim(low, token, BLOCK);
            due = !rows.isEmpty() || supply.isDue();
        } finally {
            if (rows.isEmpty()) {
                supply.end(token);
            }
            add(token, rows, due);
        }
    }

    private void add(String token, List<Claimed> rows, boolean due) {
        lock.lock();
        try {
            claiming = false;
            rows.forEach(row -> lanes.of(row).add(row));
            if (rows.isEmpty()) {
                vain++;
                askAgainAt = System.nanoTime() + lookAgain();
                spent = lanes.isEmpty() && !lanes.someComeBack() && (!due || vain > LAST_LOOKS);
            } else {
                vain = 0;
                openByToken.put(token, rows.size());
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void settle(Claimed row) {
        var open = openByToken.merge(row.token(), -1, Integer::sum);
        if (open <= 0) {
            openByToken.remove(row.token());
            supply.end(row.token());
        }
    }

    private long lookAgain() {
        return lanes.someWait() || lanes.someComeBack() ? 5 * LOOK_AGAIN : LOOK_AGAIN;
    }
}
