package org.broadsheet.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.DeliveryState;
import org.broadsheet.delivery.Dispatcher;
import org.broadsheet.delivery.EditionToPlan;
import org.broadsheet.delivery.PlannedGroup;
import org.broadsheet.delivery.Seat;
import org.broadsheet.delivery.SeatResult;
import org.broadsheet.delivery.rate.Limit;
import org.broadsheet.delivery.rate.Limits;
import org.broadsheet.delivery.rate.Rate;
import org.broadsheet.delivery.rate.Scope;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.NewList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the whole way of a mail: claim, splice, sign, send, record.
 *
 * <p>A list of its own is sent first, so that what is measured is a server that runs, not one that
 * starts.
 */
public final class SendBench {
    private final JdbcClient jdbc;
    private final MailingLists lists;
    private final Deliveries ledger;
    private final Dispatcher dispatcher;
    private final Limits limits;
    private final Clock clock;

    public SendBench(
            JdbcClient jdbc,
            MailingLists lists,
            Deliveries ledger,
            Dispatcher dispatcher,
            Limits limits,
            Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.ledger = ledger;
        this.dispatcher = dispatcher;
        this.limits = limits;
        this.clock = clock;
    }

    /** What is sent: so many mails of so many bytes in so many versions, after a warm-up. */
    public record Load(long subscribers, int variants, int bytes, long warmUp) {}

    /**
     * Prints one JSON object.
     *
     * @param rate of the measured mails; null: as fast as they go
     */
    public void run(Load load, boolean signed, @Nullable Rate rate, PrintWriter out)
            throws InterruptedException {
        var readers = new BenchReaders(jdbc, clock.instant());
        if (readers.areThere()) {
            throw new UserProblem("bench.database-not-empty");
        }
        readers.add(Math.max(load.subscribers(), load.warmUp()), load.variants());
        if (load.warmUp() > 0) {
            send(edition("warm-up", readers, load.warmUp(), load), new MailTimes());
        }
        if (rate != null) {
            limits.set(new Limit(Scope.SERVER, rate, null, null));
        }
        var start = System.nanoTime();
        var edition = edition("bench", readers, load.subscribers(), load);
        var planned = System.nanoTime();
        var figures = measured(edition);
        figures.put("planSeconds", (planned - start) / 1e9);
        figures.put("signed", signed);
        if (rate != null) {
            figures.put("rate", rate.toString());
            figures.put("reachedOfRate", reached(figures) / rate.perSecond());
        }
        out.println(new JsonMapper().writeValueAsString(figures));
    }

    private static double reached(Map<String, Object> figures) {
        return ((Number) figures.getOrDefault("sent", 0)).doubleValue()
                / ((Number) figures.getOrDefault("seconds", 1)).doubleValue();
    }

    private Map<String, Object> measured(BenchEdition edition) throws InterruptedException {
        var times = new MailTimes();
        var commits = dispatcher.commits();
        var cpu = cpuNanos();
        var start = System.nanoTime();
        send(edition, times);
        var seconds = (System.nanoTime() - start) / 1e9;
        var sent = ledger.counts(edition.id()).getOrDefault(DeliveryState.SENT, 0L);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("mailsPerSecond", Math.round(sent / seconds));
        figures.put("cpuSeconds", (cpuNanos() - cpu) / 1e9);
        figures.put("peakMemoryMb", peakMegabytes());
        figures.put("p50Ms", times.percentile(0.5));
        figures.put("p99Ms", times.percentile(0.99));
        figures.put("commits", dispatcher.commits() - commits);
        figures.put("sent", sent);
        figures.put("seconds", seconds);
        return figures;
    }

    private BenchEdition edition(String name, BenchReaders readers, long howMany, Load load) {
        var list = list(name);
        readers.join(list, howMany, load.variants());
        var edition = BenchEdition.add(jdbc, list, load.variants(), load.bytes(), clock.instant());
        var toPlan = EditionToPlan.ofStream(edition.id(), list, 1, 1);
        for (var group : ledger.unplanned(toPlan)) {
            var variant = edition.variants().get((int) group.choice().value() - 1);
            ledger.plan(toPlan, new PlannedGroup(group, variant, clock.instant()));
        }
        return edition;
    }

    private ListId list(String name) {
        var id =
                lists.add(
                        NewList.named(
                                name, "The Daily", new EmailAddress("daily@news.example.org")));
        lists.goLive(id);
        return id;
    }

    /** From as many seats as there are connections, as the job would. */
    private void send(BenchEdition edition, MailTimes times) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seats =
                    IntStream.rangeClosed(1, dispatcher.seats())
                            .mapToObj(number -> new Seat(number, edition.id().value(), 1))
                            .map(seat -> threads.submit(() -> send(edition, seat, times)))
                            .toList();
            for (var seat : seats) {
                refuseUnlessDone(seat);
            }
        }
    }

    private SeatResult send(BenchEdition edition, Seat seat, MailTimes times)
            throws InterruptedException {
        var last = new long[] {System.nanoTime()};
        return dispatcher.send(
                edition.id(),
                seat,
                tally -> {
                    var now = System.nanoTime();
                    times.add(now - last[0]);
                    last[0] = now;
                });
    }

    private static void refuseUnlessDone(Future<SeatResult> seat) throws InterruptedException {
        try {
            var result = seat.get();
            if (result.end() != SeatResult.End.NOTHING_DUE) {
                throw new UserProblem("bench.not-sent", result.detail());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** The most the process ever had resident; without /proc the peaks of Java's own pools. */
    private static long peakMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .sum()
                    / 1_024;
        } catch (IOException noSuchSystem) {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum()
                    / 1_048_576;
        }
    }
}
