package org.broadsheet.delivery;

import java.util.EnumSet;
import java.util.Map.Entry;
import org.broadsheet.editions.ApprovalDesk;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stops an edition and recalls what waits of it, in one transaction. */
@Component
public class EditionStops {
    private static final EnumSet<DeliveryState> WAITS =
            EnumSet.of(DeliveryState.PLANNED, DeliveryState.DEFERRED, DeliveryState.HELD);
    private static final EnumSet<DeliveryState> OUT =
            EnumSet.of(
                    DeliveryState.CLAIMED,
                    DeliveryState.SENDING,
                    DeliveryState.SENT,
                    DeliveryState.IN_DOUBT,
                    DeliveryState.BOUNCED);

    private final ApprovalDesk approvals;
    private final Deliveries deliveries;
    private final TransactionTemplate transactions;

    EditionStops(ApprovalDesk approvals, Deliveries deliveries, TransactionTemplate transactions) {
        this.approvals = approvals;
        this.deliveries = deliveries;
        this.transactions = transactions;
    }

    public Stopped stop(EditionId id, Actor by) {
        return transactions.execute(status -> {
            approvals.stop(id, by);
            return deliveries.recall(id);
        });
    }

    /** What a stop would recall now, and what it could not call back. */
    public Stopped foreseen(EditionId id) {
        return new Stopped((int) sum(id, WAITS), sum(id, OUT));
    }

    private long sum(EditionId id, EnumSet<DeliveryState> states) {
        return deliveries.counts(id).entrySet().stream()
                .filter(count -> states.contains(count.getKey()))
                .mapToLong(Entry::getValue)
                .sum();
    }
}
