package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.broadsheet.bench.CollectBench;
import org.broadsheet.bench.FeedFarm;
import org.broadsheet.collecting.Collector;
import org.broadsheet.collecting.Outlets;
import org.broadsheet.collecting.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures collecting on feeds served on loopback, in a database of its own. */
@Command(
        name = "collect",
        description =
                "Measure collecting: feeds served on loopback, read for the first time and again unchanged")
public final class BenchCollectCommand extends DataCommand {
    @Option(
            names = "--feeds",
            split = ",",
            defaultValue = "100,1000",
            description = "how many feeds, one round for each number (default: ${DEFAULT-VALUE})")
    private List<Integer> feeds = List.of();

    @Option(
            names = "--entries",
            defaultValue = "20",
            description = "entries of each feed (default: ${DEFAULT-VALUE})")
    private int entries;

    private @Nullable FeedFarm farm;
    private @Nullable Path folder;

    @Override
    int run(BeanFactory application, PrintWriter out) throws Exception {
        if (farm == null) {
            throw new IllegalStateException("settings() starts the farm");
        }
        try (var serving = farm) {
            var bench =
                    new CollectBench(
                            application.getBean(Sources.class),
                            application.getBean(Outlets.class),
                            application.getBean(Collector.class),
                            application.getBean(Clock.class));
            bench.run(serving, feeds, out);
            return DONE;
        } finally {
            forget(folder);
        }
    }

    @Override
    Map<String, Object> settings() {
        try {
            farm = FeedFarm.start(entries, Clock.systemUTC().instant());
            folder = Files.createTempDirectory("broadsheet-bench");
            return Map.of(
                    "broadsheet.installation.data", folder.toString(),
                    "spring.datasource.url",
                            "jdbc:h2:file:"
                                    + folder
                                    + "/broadsheet;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                    "broadsheet.collecting.allowed-hosts", "127.0.0.1:" + farm.port());
        } catch (IOException noFarm) {
            throw new UncheckedIOException(noFarm);
        }
    }

    @Override
    boolean mayRunOnTheServer() {
        return false;
    }

    private static void forget(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
