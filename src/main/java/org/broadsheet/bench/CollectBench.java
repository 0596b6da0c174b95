package org.broadsheet.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.broadsheet.collecting.Collector;
import org.broadsheet.collecting.NewSource;
import org.broadsheet.collecting.Outlets;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.SourceId;
import org.broadsheet.collecting.Sources;

/** Measures collecting: every feed of the farm for the first time, then all again unchanged. */
public final class CollectBench {
    private static final int AT_ONCE = 32;
    private static final int CLAIM = 200;

    private final Sources sources;
    private final Outlets outlets;
    private final Collector collector;
    private final Clock clock;

    public CollectBench(Sources sources, Outlets outlets, Collector collector, Clock clock) {
        this.sources = sources;
        this.outlets = outlets;
        this.collector = collector;
        this.clock = clock;
    }

    /** One round for each number of feeds; the feeds of earlier rounds are stopped, not gone. */
    public void run(FeedFarm farm, List<Integer> rounds, PrintWriter out)
            throws InterruptedException {
        out.println(
                "run     feeds  seconds  feeds/s  requests  conditional  pages        MB  CPU s  ms/feed  peak MB");
        var first = 0;
        for (var feeds : rounds) {
            var added = add(farm, first, feeds);
            farm.asked();
            measure("first", farm, feeds, out);
            sources.hasten(clock.instant(), Duration.ZERO);
            measure("second", farm, feeds, out);
            added.forEach(id -> sources.change(id, Source.State.STOPPED, clock.instant()));
            first += feeds;
        }
    }

    private List<SourceId> add(FeedFarm farm, int first, int feeds) {
        var added = new ArrayList<SourceId>();
        for (var n = first; n < first + feeds; n++) {
            var outlet = outlets.know("Outlet " + n, "outlet" + n + ".example", clock.instant());
            added.add(
                    sources.add(
                            NewSource.of(Source.Kind.FEED, farm.address(n), "Outlet " + n, outlet),
                            clock.instant()));
        }
        return added;
    }

    private void measure(String name, FeedFarm farm, int feeds, PrintWriter out)
            throws InterruptedException {
        resetPeaks();
        var cpu = cpuSeconds();
        var start = System.nanoTime();
        var read = collectAll();
        var seconds = (System.nanoTime() - start) / 1e9;
        var used = cpuSeconds() - cpu;
        var asked = farm.asked();
        out.println(
                String.format(
                        Locale.ROOT,
                        "%-7s %5d %8.1f %8.1f %9d %12d %6d %9.1f %6.1f %8.2f %8d",
                        name,
                        read,
                        seconds,
                        read / seconds,
                        asked.requests(),
                        asked.conditional(),
                        asked.pages(),
                        asked.bytes() / 1e6,
                        used,
                        used * 1_000 / feeds,
                        peakMegabytes()));
    }

    /**
     * As the collecting job does it: claim a block, read many at once, keep one after the other.
     */
    private int collectAll() throws InterruptedException {
        var read = 0;
        var hands = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var due = sources.due(clock.instant(), CLAIM);
                    !due.isEmpty();
                    due = sources.due(clock.instant(), CLAIM)) {
                for (var source : due) {
                    hands.acquire();
                    threads.execute(() -> collect(source, hands));
                }
                read += due.size();
            }
        }
        return read;
    }

    private void collect(Source source, Semaphore hands) {
        try {
            collector.keep(collector.read(source));
        } finally {
            hands.release();
        }
    }

    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1_048_576;
    }
}
