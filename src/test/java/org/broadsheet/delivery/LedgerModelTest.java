package org.broadsheet.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.broadsheet.TestDatabase;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failing seed prints its steps; {@code -Dinterleavings=N} plays another number. */
class LedgerModelTest {
    private static final int STEPS = 30;
    private static final int AT_ONCE = 2;

    @Test
    void tenThousandInterleavingsKeepThePromisesOnH2() throws InterruptedException {
        play(() -> new LedgerWorld(TestDatabase.H2), Integer.getInteger("interleavings", 10_000));
    }

    @Test
    void threeHundredInterleavingsKeepThePromisesOnPostgreSql() throws InterruptedException {
        play(() -> new LedgerWorld(TestDatabase.POSTGRESQL), 300);
    }

    /** Where accepted mails are noted beside the database. */
    @Test
    void everyInterleavingKeepsThePromisesOnAFileOfH2(@TempDir Path folder)
            throws InterruptedException {
        var number = new AtomicInteger();
        play(() -> new LedgerWorld(file(folder.resolve("db" + number.incrementAndGet()))), 1_000);
    }

    private static DataSource file(Path path) {
        var pool =
                JdbcConnectionPool.create(
                        "jdbc:h2:file:"
                                + path
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                        "sa",
                        "");
        Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
        return pool;
    }

    private static void play(Supplier<LedgerWorld> worlds, int interleavings)
            throws InterruptedException {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var parts = new ArrayList<Future<?>>();
        for (var part = 0; part < AT_ONCE; part++) {
            var first = part + 1;
            parts.add(threads.submit(() -> playEverySecond(worlds.get(), first, interleavings)));
        }
        threads.shutdown();
        for (var part : parts) {
            try {
                part.get();
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                throw new AssertionError(failed.getCause());
            }
        }
    }

    private static void playEverySecond(LedgerWorld world, int first, int interleavings) {
        for (var seed = first; seed <= interleavings; seed += AT_ONCE) {
            var run = new LedgerRun(world, seed);
            run.play(STEPS);
            run.clear();
        }
    }
}
