package org.broadsheet.web.editor;

import java.time.Clock;
import java.time.Instant;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.Stopped;
import org.broadsheet.editions.ApprovalDesk;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stops an edition and recalls what waits of it, in one transaction. */
@Component
class Stops {
    private final ApprovalDesk approvals;
    private final Deliveries deliveries;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Stops(
            ApprovalDesk approvals,
            Deliveries deliveries,
            TransactionTemplate transactions,
            Clock clock) {
        this.approvals = approvals;
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.clock = clock;
    }

    Stopped stop(EditionId id, Actor by) {
        return transactions.execute(status -> {
            approvals.stop(id, by);
            return deliveries.recall(id);
        });
    }

    Instant now() {
        return clock.instant();
    }
}
