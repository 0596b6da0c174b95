package org.broadsheet.delivery;

import org.broadsheet.TestDatabase;
import org.junit.jupiter.api.Test;

class LedgerModelTest {
    private static final int STEPS = 30;

    @Test
    void interleavingsKeepThePromisesOnH2() {
        play(TestDatabase.H2, Integer.getInteger("interleavings", 300));
    }

    @Test
    void interleavingsKeepThePromisesOnPostgreSql() {
        play(TestDatabase.POSTGRESQL, 100);
    }

    private static void play(TestDatabase database, int interleavings) {
        var world = new LedgerWorld(database);
        for (var seed = 1; seed <= interleavings; seed++) {
            var run = new LedgerRun(world, seed);
            run.play(STEPS);
            run.clear();
        }
    }
}
