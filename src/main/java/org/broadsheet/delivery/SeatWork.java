package org.broadsheet.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.broadsheet.delivery.DeliveryOutcome.Barred;
import org.broadsheet.delivery.DeliveryOutcome.NotTried;
import org.broadsheet.delivery.DeliveryOutcome.Throttled;
import org.broadsheet.delivery.SeatResult.End;
import org.broadsheet.delivery.smtp.SendOutcome;
import org.broadsheet.delivery.smtp.SmtpSender;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One seat at work on one edition: claims a block, sends it mail by mail, claims the next. */
final class SeatWork {
    private static final Logger LOG = LoggerFactory.getLogger(SeatWork.class);
    private static final int BLOCK = 100;

    /** After so many vain tries, which take two minutes, the run ends and a later one goes on. */
    private static final int PATIENCE = 7;

    /** How often in a row a seat looks again for rows that others may be claiming, and how soon. */
    private static final int LAST_LOOKS = 10;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private static final List<String> LANES = Arrays.stream(Lane.values()).map(Lane::key).toList();

    private final Deliveries ledger;
    private final ThisNode node;
    private final MessageWriter writer;
    private final SmtpSender sender;
    private final Committer committer;
    private final SendingSeats seats;
    private final ServerRest rest;
    private final EditionWatch watch;
    private final OnlyTo onlyTo;
    private int vain;
    private SeatTally tally = SeatTally.NONE;
    private String lastReply = "";

    SeatWork(
            Deliveries ledger,
            ThisNode node,
            MessageWriter writer,
            SmtpSender sender,
            Committer committer,
            SendingSeats seats,
            ServerRest rest,
            EditionWatch watch,
            OnlyTo onlyTo) {
        this.ledger = ledger;
        this.node = node;
        this.writer = writer;
        this.sender = sender;
        this.committer = committer;
        this.seats = seats;
        this.rest = rest;
        this.watch = watch;
        this.onlyTo = onlyTo;
    }

    SeatResult send(EditionId edition, Seat seat, Consumer<SeatTally> progress)
            throws InterruptedException {
        ledger.takeBack(edition, seat, node.id(), seats.tokens());
        while (!mustEnd()) {
            if (rest.timesNotReached() >= PATIENCE) {
                return new SeatResult(tally, End.UNREACHABLE, lastReply);
            }
            seats.rest(rest.left());
            var hand = new Hand(node.id(), seat.tokenStart() + UUID.randomUUID());
            seats.tokens().add(hand.token());
            try {
                var block =
                        mustEnd() ? List.<Claimed>of() : ledger.claim(edition, LANES, hand, BLOCK);
                if (block.isEmpty() && !mustEnd()) {
                    if (++vain > LAST_LOOKS || !ledger.isDue(edition)) {
                        return new SeatResult(tally, End.NOTHING_DUE, lastReply);
                    }
                    seats.rest(LOOK_AGAIN);
                    continue;
                }
                vain = 0;
                if (!sendBlock(block, progress)) {
                    return new SeatResult(tally, End.FENCED, lastReply);
                }
            } finally {
                seats.tokens().remove(hand.token());
            }
        }
        return new SeatResult(tally, End.SHUT_DOWN, lastReply);
    }

    private boolean mustEnd() {
        return seats.isClosing() || !node.isAlive();
    }

    /** False when a row was taken away: then none of the others is ours either. */
    private boolean sendBlock(List<Claimed> block, Consumer<SeatTally> progress)
            throws InterruptedException {
        for (var i = 0; i < block.size(); i++) {
            var mail = block.get(i);
            if (mustEnd() || !watch.mayGoOn(mail.edition())) {
                giveBack(block.subList(i, block.size()), new NotTried("not tried"));
                return true;
            }
            if (!rest.left().isZero()) {
                giveBack(
                        block.subList(i, block.size()),
                        new Throttled("the server rests", rest.left()));
                return true;
            }
            if (!sendOne(mail)) {
                giveBack(block.subList(i + 1, block.size()), new NotTried("fenced off"));
                return false;
            }
            progress.accept(tally);
        }
        return true;
    }

    private boolean sendOne(Claimed mail) throws InterruptedException {
        var to = EmailAddress.parse(mail.address());
        if (to.isEmpty()) {
            return record(mail, new Barred("not an address"));
        }
        if (!onlyTo.allows(to.get())) {
            return record(mail, new Barred("broadsheet.mail.only-to does not name this address"));
        }
        if (mail.holds() && !committer.start(mail)) {
            return false;
        }
        var recorded = new boolean[1];
        try {
            sender.send(
                    writer.write(mail, to.get()),
                    outcome -> recorded[0] = recordReply(mail, outcome));
        } catch (IllegalArgumentException notWritable) {
            LOG.warn("delivery={} could not be written: {}", mail.id(), notWritable.getMessage());
            return record(mail, new Barred("could not be written: " + notWritable.getMessage()));
        }
        return recorded[0];
    }

    private boolean recordReply(Claimed mail, SendOutcome reply) {
        switch (reply) {
            case SendOutcome.Throttled(var _, var after) -> rest.rest(after);
            case SendOutcome.NotConnected _ -> rest.notReached();
            case SendOutcome.Accepted _,
                    SendOutcome.TryLater _,
                    SendOutcome.Refused _,
                    SendOutcome.InDoubt _,
                    SendOutcome.NeedsSmtpUtf8 _ ->
                    rest.reached();
        }
        return record(mail, Verdicts.of(reply, rest.left()));
    }

    private boolean record(Claimed mail, DeliveryOutcome outcome) {
        var ours = committer.record(new Recorded(mail, outcome));
        if (ours) {
            tally = tally.and(outcome);
            lastReply = outcome instanceof Throttled(var reply, Duration _) ? reply : lastReply;
        }
        return ours;
    }

    private void giveBack(List<Claimed> rows, DeliveryOutcome outcome) {
        if (!rows.isEmpty()) {
            ledger.record(rows.stream().map(row -> new Recorded(row, outcome)).toList());
        }
    }
}
