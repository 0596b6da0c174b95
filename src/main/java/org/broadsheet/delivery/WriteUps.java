package org.broadsheet.delivery;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes accepted mails into their rows, soon after they were noted.
 *
 * <p>Never interrupted: an H2 database whose file is in use by an interrupted thread is closed.
 */
final class WriteUps implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteUps.class);
    private static final int ENOUGH = 2_000;
    private static final long LATEST = Duration.ofMillis(800).toNanos();

    private final Deliveries ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicLong commits = new AtomicLong();
    private int noted;
    private boolean closed;

    WriteUps(Deliveries ledger) {
        this.ledger = ledger;
        Thread.ofPlatform().daemon().name("ledger-write-up").start(this::work);
    }

    /** So many more mails are noted. */
    void noted(int mails) {
        lock.lock();
        try {
            var before = noted;
            noted += mails;
            if (before == 0 || noted >= ENOUGH) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    long commits() {
        return commits.get();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        while (awaitSome()) {
            try {
                int written;
                do {
                    written = ledger.writeUp();
                    commits.incrementAndGet();
                } while (written >= ENOUGH);
            } catch (RuntimeException databaseGone) {
                LOG.warn("accepted mails stay noted for now: {}", databaseGone.getMessage());
            }
        }
    }

    /** False when closed. */
    private boolean awaitSome() {
        lock.lock();
        try {
            while (noted == 0 && !closed) {
                changed.awaitUninterruptibly();
            }
            for (var left = LATEST; left > 0 && noted < ENOUGH && !closed; ) {
                left = changed.awaitNanos(left);
            }
            noted = 0;
            return !closed;
        } catch (InterruptedException byNobody) {
            return false;
        } finally {
            lock.unlock();
        }
    }
}
