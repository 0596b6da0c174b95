package org.broadsheet.delivery;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.broadsheet.delivery.DeliveryOutcome.Accepted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes outcomes down: those of many connections in one commit.
 *
 * <p>While it commits, the next ones gather; so a commit holds as many as there are connections
 * ready, and each connection waits for its own outcome to be durable before its next mail.
 */
final class Committer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int MOST_IN_A_COMMIT = 500;

    /** How long the first outcome waits for others. */
    private static final long LINGER = Duration.ofNanos(500_000).toNanos();

    private final Deliveries ledger;
    private final IntSupplier atWork;
    private final WriteUps writeUps;
    private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong commits = new AtomicLong();
    private volatile boolean closed;

    /**
     * Starts.
     *
     * @param atWork how many seats may have an outcome to record
     */
    Committer(Deliveries ledger, IntSupplier atWork) {
        this.ledger = ledger;
        this.atWork = atWork;
        this.writeUps = new WriteUps(ledger);
        Thread.ofPlatform().daemon().name("ledger-committer").start(this::work);
    }

    private sealed interface Entry {
        CompletableFuture<Boolean> done();

        /** The data of this mail is about to be sent. */
        record Start(Claimed mail, CompletableFuture<Boolean> done) implements Entry {}

        record Close(CompletableFuture<Boolean> done) implements Entry {}

        record Ended(Recorded recorded, CompletableFuture<Boolean> done) implements Entry {}
    }

    /** Durable when it returns; false when the row was taken away meanwhile. */
    boolean record(Recorded recorded) {
        if (recorded.outcome() instanceof Accepted && ledger.recordsAcceptedAtOnce()) {
            return recordAtOnce(recorded);
        }
        return enter(new Entry.Ended(recorded, new CompletableFuture<>()));
    }

    private boolean recordAtOnce(Recorded recorded) {
        if (closed) {
            throw new NotRecorded(new IllegalStateException("outcomes are recorded no more"));
        }
        try {
            var ours = ledger.record(List.of(recorded)).isEmpty();
            writeUps.noted(1);
            return ours;
        } catch (UncheckedIOException diskFull) {
            throw new NotRecorded(diskFull);
        }
    }

    /** Durable when it returns; false when the row was taken away and must not be sent. */
    boolean start(Claimed mail) {
        return enter(new Entry.Start(mail, new CompletableFuture<>()));
    }

    long commits() {
        return commits.get() + writeUps.commits();
    }

    /**
     * Ends the threads; what is entered after that fails. Nobody is interrupted: an H2 database
     * whose file an interrupted thread is at is closed.
     */
    @Override
    public void close() {
        waiting.add(new Entry.Close(new CompletableFuture<>()));
        writeUps.close();
    }

    private boolean enter(Entry entry) {
        waiting.add(entry);
        if (closed) {
            throw new NotRecorded(new IllegalStateException("outcomes are recorded no more"));
        }
        try {
            return entry.done().join();
        } catch (CompletionException notRecorded) {
            throw new NotRecorded(notRecorded);
        }
    }

    private void work() {
        try {
            var group = new ArrayList<Entry>();
            do {
                group.clear();
                group.add(waiting.take());
                letOthersJoin(group);
                waiting.drainTo(group, MOST_IN_A_COMMIT - 1);
                commit(group);
            } while (group.stream().noneMatch(Entry.Close.class::isInstance));
        } catch (InterruptedException byNobody) {
            LOG.error("outcomes are recorded no more", byNobody);
        }
        closed = true;
        waiting.forEach(entry -> entry.done().completeExceptionally(new IllegalStateException()));
    }

    /** A commit for sixteen mails costs little more than one for a single mail. */
    private void letOthersJoin(List<Entry> group) throws InterruptedException {
        var until = System.nanoTime() + LINGER;
        var enough = atWork.getAsInt() * 3 / 4;
        for (var left = LINGER;
                left > 0 && group.size() < enough;
                left = until - System.nanoTime()) {
            var next = waiting.poll(left, TimeUnit.NANOSECONDS);
            if (next != null) {
                group.add(next);
            }
        }
    }

    private void commit(List<Entry> group) {
        var started =
                group.stream()
                        .filter(Entry.Start.class::isInstance)
                        .map(Entry.Start.class::cast)
                        .toList();
        var ended =
                group.stream()
                        .filter(Entry.Ended.class::isInstance)
                        .map(Entry.Ended.class::cast)
                        .toList();
        try {
            commits.incrementAndGet();
            var notStarted =
                    started.isEmpty()
                            ? Set.of()
                            : ledger.start(started.stream().map(Entry.Start::mail).toList());
            started.forEach(
                    entry -> entry.done().complete(!notStarted.contains(entry.mail().id())));
            var fenced =
                    ended.isEmpty()
                            ? Set.of()
                            : ledger.record(ended.stream().map(Entry.Ended::recorded).toList());
            writeUps.noted(ended.size());
            ended.forEach(
                    entry -> entry.done().complete(!fenced.contains(entry.recorded().mail().id())));
        } catch (RuntimeException databaseGone) {
            group.forEach(entry -> entry.done().completeExceptionally(databaseGone));
        }
    }

    /** An outcome could not be written down: the connection that has it must stop. */
    static final class NotRecorded extends RuntimeException {
        NotRecorded(Throwable cause) {
            super(cause);
        }
    }
}
