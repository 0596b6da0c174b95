package org.broadsheet.delivery.smtp;

import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one server, kept open between mails.
 *
 * <p>{@link #borrow()} waits for a seat, and never more than {@link SmtpServer#connections} are
 * taken; the connection itself is opened when its first mail is sent. One thread watches the
 * deadlines of all and closes who is late or has been idle for long. After a failed opening nobody
 * knocks again for a moment: everyone gets the same answer.
 */
public final class ConnectionPool implements AutoCloseable {
    private static final long ASK_AFTER = Duration.ofSeconds(20).toNanos();
    private static final long CLOSE_AFTER = Duration.ofMinutes(4).toNanos();
    private static final Duration TICK = Duration.ofMillis(250);

    private final SmtpServer server;
    private final Semaphore seats;
    private final Deque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();
    private final Set<SmtpConnection> open = ConcurrentHashMap.newKeySet();
    private final Knocking knocking = new Knocking();
    private final Thread watcher;
    private volatile boolean closed;

    public ConnectionPool(SmtpServer server) {
        this.server = server;
        this.seats = new Semaphore(server.connections());
        this.watcher = Thread.ofVirtual().name("smtp-watch-" + server.name()).start(this::watch);
    }

    public SmtpServer server() {
        return server;
    }

    /** Connections that stand at this moment, busy or idle. */
    public int openConnections() {
        return open.size();
    }

    public Seat borrow() throws InterruptedException {
        seats.acquire();
        return new Seat(this);
    }

    /** Ends idle connections politely and busy ones at once: let the senders finish first. */
    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            discard(connection);
        }
        open.forEach(SmtpConnection::cut);
    }

    /** A kept connection that still answers, if there is one. */
    @Nullable SmtpConnection idle() {
        for (var kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (kept.isUsable() && (!kept.isIdleFor(ASK_AFTER) || kept.answers())) {
                return kept;
            }
            discard(kept);
        }
        return null;
    }

    Opening open() {
        var answer = knocking.lastRefusal();
        if (answer != null) {
            return new Opening.Failed(answer);
        }
        var connection = new SmtpConnection(server);
        open.add(connection);
        var refusal = connection.open();
        if (refusal == null) {
            knocking.opened();
            return new Opening.Stands(connection);
        }
        discard(connection);
        knocking.refused(refusal);
        return new Opening.Failed(refusal);
    }

    void discard(SmtpConnection connection) {
        open.remove(connection);
        connection.close();
    }

    void giveBack(SmtpConnection connection) {
        if (connection.isUsable() && !closed) {
            idle.addFirst(connection);
        } else {
            discard(connection);
        }
    }

    void leaveSeat() {
        seats.release();
    }

    private void watch() {
        try {
            while (!closed) {
                Thread.sleep(TICK);
                open.forEach(SmtpConnection::cutIfLate);
                closeTheLongIdle();
            }
        } catch (InterruptedException poolClosed) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeTheLongIdle() {
        var last = idle.peekLast();
        if (last != null && last.isIdleFor(CLOSE_AFTER) && idle.removeLastOccurrence(last)) {
            discard(last);
        }
    }
}
