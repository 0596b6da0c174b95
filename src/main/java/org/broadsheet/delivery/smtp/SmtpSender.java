package org.broadsheet.delivery.smtp;

import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.delivery.smtp.SendOutcome.NotConnected;

/**
 * Sends a mail by the first server that can be reached, in the order given.
 *
 * <p>The next server is only asked when it is certain that the one before did not take the mail.
 */
public final class SmtpSender implements AutoCloseable {
    private final List<ConnectionPool> pools;

    public SmtpSender(List<SmtpServer> servers) {
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("no server to send by");
        }
        this.pools = servers.stream().map(ConnectionPool::new).toList();
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
        for (var pool : pools.subList(0, pools.size() - 1)) {
            try (var seat = pool.borrow()) {
                var outcome = seat.send(mail);
                if (!(outcome instanceof NotConnected)) {
                    recorded.accept(outcome);
                    return outcome;
                }
            }
        }
        try (var seat = pools.getLast().borrow()) {
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
