package org.broadsheet.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.broadsheet.subscribers.Lane;
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
    private final Map<String, LaneHand> lanes = new HashMap<>();
    private final Map<String, Integer> openByToken = new HashMap<>();
    private boolean claiming;
    private long askAgainAt = System.nanoTime();
    private int vain;
    private boolean spent;
    private boolean fenced;

    EditionHand(Supply supply) {
        this.supply = supply;
        Arrays.stream(Lane.values())
                .map(Lane::key)
                .forEach(lane -> lanes.put(lane, new LaneHand()));
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

        boolean mustEnd();
    }

    /**
     * The next row for this seat, which must be followed by {@link #done}; waits while others
     * claim. Null when nothing is due, or the seats must end, or were fenced off.
     */
    @Nullable Claimed take(Seat seat) throws InterruptedException {
        while (!supply.mustEnd()) {
            lock.lock();
            try {
                if (!mayClaim()) {
                    var row = poll();
                    if (row != null || spent || fenced) {
                        return row;
                    }
                    changed.awaitNanos(LOOK_AGAIN);
                    continue;
                }
                claiming = true;
            } finally {
                lock.unlock();
            }
            refill(seat);
        }
        return null;
    }

    /** What became of a row is recorded, or it was given back, or nobody knows. */
    void done(Claimed row) {
        lock.lock();
        try {
            lane(row).onTheWire--;
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
            var rows = new ArrayList<Claimed>();
            lanes.values().forEach(lane -> lane.drainTo(rows));
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
                && inHand() < LOW
                && System.nanoTime() - askAgainAt >= 0;
    }

    private int inHand() {
        return lanes.values().stream().mapToInt(LaneHand::size).sum();
    }

    private @Nullable Claimed poll() {
        return lanes.values().stream()
                .filter(lane -> lane.size() > 0)
                .min(Comparator.comparingInt(lane -> lane.onTheWire))
                .map(LaneHand::next)
                .orElse(null);
    }

    private void refill(Seat seat) {
        var token = supply.begin(seat);
        List<Claimed> rows = List.of();
        var due = true;
        try {
            rows = supply.claim(List.copyOf(lanes.keySet()), token, BLOCK);
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
            rows.forEach(row -> lane(row).add(row));
            if (rows.isEmpty()) {
                vain++;
                askAgainAt = System.nanoTime() + LOOK_AGAIN;
                spent = inHand() == 0 && (!due || vain > LAST_LOOKS);
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

    private LaneHand lane(Claimed row) {
        return lanes.computeIfAbsent(row.lane(), _ -> new LaneHand());
    }
}
