package org.broadsheet.demo.catcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** The newest mails that were caught, oldest first, and how many there were in all. */
public final class CaughtMails {
    private final int keep;
    private final Deque<CaughtMail> kept = new ArrayDeque<>();
    private final List<Consumer<CaughtMail>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private long count;

    /** Remembers at most {@code keep} mails; older ones are only counted. */
    public CaughtMails(int keep) {
        this.keep = keep;
    }

    /** Told of each mail, on the thread of its connection, before the sender gets its answer. */
    public void listen(Consumer<CaughtMail> listener) {
        listeners.add(listener);
    }

    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    public List<CaughtMail> list() {
        lock.lock();
        try {
            return List.copyOf(kept);
        } finally {
            lock.unlock();
        }
    }

    public List<CaughtMail> to(String address) {
        return list().stream()
                .filter(mail -> mail.envelope().to().stream().anyMatch(address::equalsIgnoreCase))
                .toList();
    }

    public Optional<CaughtMail> find(long number) {
        return list().stream().filter(mail -> mail.number() == number).findFirst();
    }

    /** Waits until that many were caught in all; false if they were not in time. */
    public boolean await(long howMany, Duration atMost) throws InterruptedException {
        var left = atMost.toNanos();
        lock.lock();
        try {
            while (count < howMany && left > 0) {
                left = more.awaitNanos(left);
            }
            return count >= howMany;
        } finally {
            lock.unlock();
        }
    }

    public boolean await(long howMany) throws InterruptedException {
        return await(howMany, Duration.ofSeconds(30));
    }

    /** Forgets the mails, not the count: numbers go on. */
    public void clear() {
        lock.lock();
        try {
            kept.clear();
        } finally {
            lock.unlock();
        }
    }

    void add(CaughtMail mail) {
        lock.lock();
        try {
            count++;
            kept.addLast(mail);
            if (kept.size() > keep) {
                kept.removeFirst();
            }
            more.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(listener -> listener.accept(mail));
    }
}
