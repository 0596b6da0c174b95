package org.broadsheet.delivery;

import java.time.Duration;
import java.util.function.Consumer;
import org.broadsheet.delivery.smtp.ServerTurns;
import org.broadsheet.delivery.smtp.SmtpSender;
import org.broadsheet.editions.EditionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what is due of an edition, from as many seats at once as there are callers.
 *
 * <p>A seat has one connection, so it has one mail on the wire at a time, and its outcome is
 * durable before the next. When the process is told to end, each seat finishes that one mail and
 * gives the rest of its hand back.
 */
@Component
public class Dispatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final Deliveries ledger;
    private final ThisNode node;
    private final MailSettings settings;
    private final MessageWriter writer;
    private final Sending sending;
    private final ServerRest rest = new ServerRest();
    private final SendingSeats seats = new SendingSeats();
    private final EditionsInHand hands = new EditionsInHand();
    private final Committer committer;
    private @Nullable SmtpSender sender;
    private volatile boolean running;

    Dispatcher(
            Deliveries ledger,
            ThisNode node,
            MailSettings settings,
            MessageWriter writer,
            Sending sending) {
        this.ledger = ledger;
        this.node = node;
        this.settings = settings;
        this.writer = writer;
        this.sending = sending;
        this.committer = new Committer(ledger, seats::atWork);
    }

    /**
     * Sends from one seat until nothing of the edition is due or claimable, or until it must end.
     *
     * @param progress is given the seat's tally after each mail, in the calling thread
     */
    public SeatResult send(EditionId edition, Seat seat, Consumer<SeatTally> progress)
            throws InterruptedException {
        seats.enter();
        try {
            var post = post();
            ledger.takeBack(edition, seat, node.id(), seats.tokens());
            var hand = hands.enter(edition, post);
            try {
                return new SeatWork(post, hand).send(seat, progress);
            } finally {
                hands.leave(edition, post);
            }
        } finally {
            seats.leave();
        }
    }

    private Post post() {
        var only = new OnlyTo(settings.onlyTo());
        return new Post(
                ledger,
                node,
                writer,
                sender(),
                committer,
                seats,
                rest,
                sending.watch(),
                only,
                sending.pacer());
    }

    /** Commits of outcomes since the start. */
    public long commits() {
        return committer.commits();
    }

    /** Seats that can work at once. */
    public int seats() {
        return settings.connections();
    }

    @Override
    public void start() {
        ledger.writeUpAll();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (!seats.close(DRAIN)) {
                LOG.warn("some mails were still on the wire after {} s", DRAIN.toSeconds());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        closeConnections();
        committer.close();
        ledger.writeUpAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private synchronized SmtpSender sender() {
        if (sender == null) {
            sender = MailServers.sender(settings, settings.connections(), turns());
        }
        return sender;
    }

    /** What waited for the server that cannot be reached need not wait for the other. */
    private ServerTurns turns() {
        return new ServerTurns() {
            @Override
            public void toSecond(String why) {
                rest.clear();
                sending.turns().toSecond(why);
            }

            @Override
            public void backToFirst() {
                sending.turns().backToFirst();
            }
        };
    }

    private synchronized void closeConnections() {
        if (sender != null) {
            sender.close();
        }
    }
}
