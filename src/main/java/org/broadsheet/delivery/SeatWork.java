package org.broadsheet.delivery;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.delivery.DeliveryOutcome.Barred;
import org.broadsheet.delivery.DeliveryOutcome.NotTried;
import org.broadsheet.delivery.DeliveryOutcome.Throttled;
import org.broadsheet.delivery.SeatResult.End;
import org.broadsheet.delivery.smtp.SendOutcome;
import org.broadsheet.shared.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One seat at work on one edition: takes a row, sends its mail, has its outcome recorded. */
final class SeatWork {
    private static final Logger LOG = LoggerFactory.getLogger(SeatWork.class);

    /** After so many vain tries, which take two minutes, the run ends and a later one goes on. */
    private static final int PATIENCE = 7;

    private final Post post;
    private final EditionHand hand;
    private SeatTally tally = SeatTally.NONE;
    private String lastReply = "";

    /** Those of earlier runs do not count: each run tries anew. */
    private final int vainBefore;

    SeatWork(Post post, EditionHand hand) {
        this.post = post;
        this.hand = hand;
        this.vainBefore = post.rest().timesNotReached();
    }

    /** Works until nothing is due, or until it must end. */
    SeatResult send(Seat seat, Consumer<SeatTally> progress) throws InterruptedException {
        while (!post.mustEnd()) {
            if (post.rest().timesNotReached() - vainBefore >= PATIENCE) {
                return new SeatResult(tally, End.UNREACHABLE, lastReply);
            }
            post.seats().rest(post.rest().left());
            var mail = hand.take(seat);
            if (mail == null) {
                return new SeatResult(tally, whyNone(), lastReply);
            }
            try {
                goOn(mail, progress);
            } finally {
                hand.done(mail);
            }
        }
        return new SeatResult(tally, End.SHUT_DOWN, lastReply);
    }

    private End whyNone() {
        if (hand.isFenced()) {
            return End.FENCED;
        }
        return post.mustEnd() ? End.SHUT_DOWN : End.NOTHING_DUE;
    }

    private void goOn(Claimed mail, Consumer<SeatTally> progress) throws InterruptedException {
        var rest = post.rest().left();
        if (post.mustEnd() || !post.watch().mayGoOn(mail.edition())) {
            giveBackAll(mail, new NotTried("not tried"));
        } else if (!rest.isZero()) {
            giveBackAll(mail, new Throttled("the server rests", rest));
        } else if (sendOne(mail)) {
            progress.accept(tally);
        } else {
            // A row was taken away: then none of the others is ours either.
            hand.fence();
            post.giveBack(hand.drain(), new NotTried("fenced off"));
        }
    }

    private void giveBackAll(Claimed mail, DeliveryOutcome outcome) {
        post.giveBack(List.of(mail), outcome);
        post.giveBack(hand.drain(), outcome);
    }

    private boolean sendOne(Claimed mail) throws InterruptedException {
        var to = EmailAddress.kept(mail.address());
        if (to.isEmpty()) {
            return record(mail, new Barred("not an address"));
        }
        if (!post.onlyTo().allows(to.get())) {
            return record(mail, new Barred("broadsheet.mail.only-to does not name this address"));
        }
        if (mail.holds() && !post.committer().start(mail)) {
            return false;
        }
        var recorded = new boolean[1];
        try {
            post.sender()
                    .send(
                            post.writer().write(mail, to.get()),
                            outcome -> recorded[0] = recordReply(mail, outcome));
        } catch (IllegalArgumentException notWritable) {
            LOG.warn("delivery={} could not be written: {}", mail.id(), notWritable.getMessage());
            return record(mail, new Barred("could not be written: " + notWritable.getMessage()));
        }
        return recorded[0];
    }

    private boolean recordReply(Claimed mail, SendOutcome reply) {
        var rest = post.rest();
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
        var ours = post.committer().record(new Recorded(mail, outcome));
        if (ours) {
            post.watch().saw(mail.edition(), outcome);
            tally = tally.and(outcome);
            lastReply = outcome instanceof Throttled(var reply, Duration _) ? reply : lastReply;
        }
        return ours;
    }
}
