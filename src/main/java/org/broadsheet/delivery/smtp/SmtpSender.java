package org.broadsheet.delivery.smtp;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.delivery.smtp.SendOutcome.NotConnected;
import org.jspecify.annotations.Nullable;

/**
 * Sends a mail by one server, or by a second while the first cannot be used.
 *
 * <p>The second is only asked when it is certain that the first did not take the mail.
 */
public final class SmtpSender implements AutoCloseable {
    private final List<ConnectionPool> pools;
    private final ServerChoice choice;

    /** By the first that can be reached, at each mail. */
    public SmtpSender(List<SmtpServer> servers) {
        this(servers, Duration.ZERO, ServerTurns.UNHEARD);
    }

    /**
     * By the first, or by the second when the first could not be reached or signed in to for so
     * long.
     *
     * @param servers one or two
     */
    public SmtpSender(List<SmtpServer> servers, Duration after, ServerTurns turns) {
        if (servers.isEmpty() || servers.size() > 2) {
            throw new IllegalArgumentException("one or two servers to send by");
        }
        this.pools = servers.stream().map(ConnectionPool::new).toList();
        this.choice = new ServerChoice(after, System::nanoTime, turns);
    }

    public SendOutcome send(OutgoingMail mail) throws InterruptedException {
        return send(mail, _ -> {});
    }

    /**
     * Sends, and lets the outcome be recorded first of all.
     *
     * @param recorded is given the outcome while the connection is still held; the connection takes
     *     no other mail before it returns
     */
    public SendOutcome send(OutgoingMail mail, Consumer<SendOutcome> recorded)
            throws InterruptedException {
        if (pools.size() == 1) {
            return sendBy(pools.getFirst(), mail, recorded);
        }
        if (choice.triesFirst()) {
            var outcome = tryFirst(mail, recorded);
            if (outcome != null) {
                return outcome;
            }
        }
        return sendBy(pools.getLast(), mail, recorded);
    }

    /** Whether mails go by the second server at present. */
    public boolean isOnSecond() {
        return choice.isOnSecond();
    }

    /** Null when the mail is to go by the second server. */
    private @Nullable SendOutcome tryFirst(OutgoingMail mail, Consumer<SendOutcome> recorded)
            throws InterruptedException {
        try (var seat = pools.getFirst().borrow()) {
            var outcome = seat.send(mail);
            if (!(outcome instanceof NotConnected(var why))) {
                choice.firstIsWell();
            } else if (choice.firstFailed(why)) {
                return null;
            }
            recorded.accept(outcome);
            return outcome;
        }
    }

    private static SendOutcome sendBy(
            ConnectionPool pool, OutgoingMail mail, Consumer<SendOutcome> recorded)
            throws InterruptedException {
        try (var seat = pool.borrow()) {
            var outcome = seat.send(mail);
            recorded.accept(outcome);
            return outcome;
        }
    }

    /** The pools, first choice first, for a caller who keeps a seat for many mails. */
    public List<ConnectionPool> pools() {
        return pools;
    }

    @Override
    public void close() {
        pools.forEach(ConnectionPool::close);
    }
}
