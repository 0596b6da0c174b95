package org.broadsheet.delivery;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.TestDatabase;
import org.junit.jupiter.api.Test;

/** A failing seed prints its steps; {@code -Dinterleavings=N} plays another number. */
class LedgerModelTest {
    private static final int STEPS = 30;
    private static final int AT_ONCE = 2;

    @Test
    void tenThousandInterleavingsKeepThePromisesOnH2() throws InterruptedException {
        play(TestDatabase.H2, Integer.getInteger("interleavings", 10_000));
    }

    @Test
    void threeHundredInterleavingsKeepThePromisesOnPostgreSql() throws InterruptedException {
        play(TestDatabase.POSTGRESQL, 300);
    }

    private static void play(TestDatabase database, int interleavings) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var parts = new ArrayList<Future<?>>();
        for (var part = 0; part < AT_ONCE; part++) {
            var first = part + 1;
            parts.add(threads.submit(() -> playEverySecond(database, first, interleavings)));
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

    private static void playEverySecond(TestDatabase database, int first, int interleavings) {
        var world = new LedgerWorld(database);
        for (var seed = first; seed <= interleavings; seed += AT_ONCE) {
            var run = new LedgerRun(world, seed);
            run.play(STEPS);
            run.clear();
        }
    }
}
