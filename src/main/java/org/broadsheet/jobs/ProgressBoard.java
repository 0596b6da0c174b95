package org.broadsheet.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * How far the steps of this process are, for whoever watches: a bar on a terminal, log lines
 * elsewhere.
 *
 * <p>The total also stands in the step's execution context, from where other processes read it.
 */
@Component
public class ProgressBoard {
    static final String TOTAL = "total";
    private static final Logger LOG = LoggerFactory.getLogger(ProgressBoard.class);
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);

    private final Map<Long, Meter> meters = new ConcurrentHashMap<>();
    private final List<Consumer<Progress>> watchers = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> lastLine = new AtomicReference<>(Instant.EPOCH);
    private final Clock clock;

    ProgressBoard(Clock clock) {
        this.clock = clock;
    }

    /**
     * Tells every step's progress to {@code watcher}, from the thread that made it; closing ends
     * that.
     */
    public Watching watch(Consumer<Progress> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Ends a watch. */
    @FunctionalInterface
    public interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    void begin(StepExecution step, long total) {
        step.getExecutionContext().putLong(TOTAL, total);
        meters.put(
                step.getId(),
                new Meter(step.getStepName(), total, clock.instant(), new LongAdder()));
    }

    void advance(StepExecution step, long by) {
        var meter =
                meters.computeIfAbsent(
                        step.getId(),
                        id -> new Meter(step.getStepName(), 0, clock.instant(), new LongAdder()));
        meter.done.add(by);
        tell(meter.progress(clock.instant()));
    }

    void end(StepExecution step) {
        var meter = meters.remove(step.getId());
        if (meter != null) {
            watchers.forEach(watcher -> watcher.accept(meter.progress(clock.instant())));
        }
    }

    private void tell(Progress progress) {
        if (!watchers.isEmpty()) {
            watchers.forEach(watcher -> watcher.accept(progress));
            return;
        }
        var last = lastLine.get();
        var due = last.plus(LINE_EVERY).isBefore(progress.now());
        if (due && lastLine.compareAndSet(last, progress.now())) {
            LOG.info("{}", progress.line());
        }
    }

    private record Meter(String step, long total, Instant began, LongAdder done) {
        Progress progress(Instant now) {
            return new Progress(step, done.sum(), total, began, now);
        }
    }
}
