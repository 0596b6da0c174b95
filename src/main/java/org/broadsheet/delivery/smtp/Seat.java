package org.broadsheet.delivery.smtp;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to use one connection of a pool, mail after mail, by one thread.
 *
 * <p>Whoever holds it decides when the next mail starts, so an outcome can be made durable first.
 */
public final class Seat implements AutoCloseable {
    private final ConnectionPool pool;
    private @Nullable SmtpConnection connection;
    private boolean left;

    Seat(ConnectionPool pool) {
        this.pool = pool;
    }

    /** Sends on the connection in hand, on an idle one or on a new one. */
    public SendOutcome send(OutgoingMail mail) {
        var kept = kept();
        if (kept == null) {
            return sendOnNew(mail);
        }
        var outcome = kept.send(mail);
        // A server may hang up between two mails: certainly not taken, so simply once more.
        return kept.wasHungUp() ? sendOnNew(mail) : outcome;
    }

    /** Opens a connection and signs in, without a mail; empty when it stands, else why not. */
    public Optional<SendOutcome> open() {
        return switch (pool.open()) {
            case Opening.Failed(SendOutcome why) -> Optional.of(why);
            case Opening.Stands(SmtpConnection fresh) -> {
                connection = fresh;
                yield Optional.empty();
            }
        };
    }

    /** Gives the connection back to the pool and the seat to who waits. */
    @Override
    public void close() {
        if (left) {
            return;
        }
        left = true;
        try {
            if (connection != null) {
                pool.giveBack(connection);
            }
        } finally {
            pool.leaveSeat();
        }
    }

    private @Nullable SmtpConnection kept() {
        if (connection == null) {
            connection = pool.idle();
        } else if (!connection.isUsable()) {
            pool.discard(connection);
            connection = null;
        }
        return connection;
    }

    private SendOutcome sendOnNew(OutgoingMail mail) {
        if (connection != null) {
            pool.discard(connection);
            connection = null;
        }
        return switch (pool.open()) {
            case Opening.Failed(SendOutcome why) -> why;
            case Opening.Stands(SmtpConnection fresh) -> {
                connection = fresh;
                yield fresh.send(mail);
            }
        };
    }
}
