package org.broadsheet.delivery;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.broadsheet.editions.EditionId;

/** Sees within a second, between two mails, that an editor or the brake stopped the rest. */
final class EditionWatch {
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final EditionGate gate;
    private final Brake brake;
    private final ConcurrentMap<EditionId, Seen> seen = new ConcurrentHashMap<>();

    EditionWatch(EditionGate gate, Brake brake) {
        this.gate = gate;
        this.brake = brake;
    }

    private record Seen(boolean open, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH;
        }
    }

    void saw(EditionId edition, DeliveryOutcome outcome) {
        brake.saw(edition, outcome);
    }

    boolean mayGoOn(EditionId edition) {
        var last = seen.get(edition);
        if (last == null || !last.isFresh() || (last.open() && brake.isHot(edition))) {
            brake.check(edition);
            last = new Seen(gate.approvedRevision(edition).isPresent(), System.nanoTime());
            seen.put(edition, last);
        }
        return last.open();
    }
}
