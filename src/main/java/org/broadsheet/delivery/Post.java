package org.broadsheet.delivery;

import java.util.List;
import org.broadsheet.delivery.rate.Pacer;
import org.broadsheet.delivery.smtp.SmtpSender;

/** What every seat of this process works with. */
record Post(
        Deliveries ledger,
        ThisNode node,
        MessageWriter writer,
        SmtpSender sender,
        Committer committer,
        SendingSeats seats,
        ServerRest rest,
        EditionWatch watch,
        OnlyTo onlyTo,
        Pacer pacer) {

    /** The process goes down, or others count it as dead. */
    boolean mustEnd() {
        return seats.isClosing() || !node.isAlive();
    }

    void giveBack(List<Claimed> rows, DeliveryOutcome outcome) {
        if (!rows.isEmpty()) {
            ledger.record(rows.stream().map(row -> new Recorded(row, outcome)).toList());
        }
    }
}
