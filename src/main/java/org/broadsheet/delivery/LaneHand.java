package org.broadsheet.delivery;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** The rows in hand that go to one class of receivers, and how many of them are on the wire. */
final class LaneHand {
    private final Deque<Claimed> rows = new ArrayDeque<>();
    int onTheWire;

    int size() {
        return rows.size();
    }

    void add(Claimed row) {
        rows.add(row);
    }

    Claimed next() {
        onTheWire++;
        return rows.remove();
    }

    void drainTo(Collection<Claimed> others) {
        others.addAll(rows);
        rows.clear();
    }
}
