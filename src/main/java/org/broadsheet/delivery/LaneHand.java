package org.broadsheet.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The rows in hand that go to one class of receivers, and how many of them are on the wire. */
final class LaneHand {
    private final Deque<Claimed> rows = new ArrayDeque<>();
    private long waitsUntil = System.nanoTime();
    int onTheWire;

    int size() {
        return rows.size();
    }

    void add(Claimed row) {
        rows.add(row);
    }

    @Nullable Claimed peek() {
        return rows.peek();
    }

    Claimed next() {
        onTheWire++;
        return rows.remove();
    }

    /** Takes the next away without sending it. */
    Claimed drop() {
        return rows.remove();
    }

    void waitFor(Duration time) {
        waitsUntil = System.nanoTime() + time.toNanos();
    }

    /** Whether a rate lets none of its rows go at this moment. */
    boolean waits() {
        return waitsUntil - System.nanoTime() > 0;
    }

    void drainTo(Collection<Claimed> others) {
        others.addAll(rows);
        rows.clear();
    }
}
