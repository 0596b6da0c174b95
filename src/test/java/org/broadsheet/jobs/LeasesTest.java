package org.broadsheet.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.broadsheet.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record LeasesTest(TestDatabase database) {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void onlyOneNodeHoldsALease() {
        var leases = leases();
        assertThat(leases.take("supervisor", "a", LONG)).isTrue();
        assertThat(leases.take("supervisor", "b", LONG)).isFalse();
        assertThat(leases.take("supervisor", "a", LONG)).isTrue();
    }

    @Test
    void aLeaseThatRanOutIsFree() {
        var leases = leases();
        assertThat(leases.take("supervisor", "a", Duration.ofSeconds(-1))).isTrue();
        assertThat(leases.take("supervisor", "b", LONG)).isTrue();
    }

    @Test
    void aLeaseGivenBackIsFree() {
        var leases = leases();
        leases.take("supervisor", "a", LONG);
        leases.giveBack("supervisor", "a");
        assertThat(leases.take("supervisor", "b", LONG)).isTrue();
    }

    @Test
    void theLeaseOfANodeThatStoppedIsFreeAtOnce() {
        var fresh = database.fresh();
        var leases = new Leases(fresh.jdbc());
        fresh.jdbc()
                .sql(
                        "insert into node (id, started_at, heartbeat_at, stopped_at) values ('a', current_timestamp, current_timestamp, current_timestamp)")
                .update();
        leases.take("supervisor", "a", LONG);
        assertThat(leases.take("supervisor", "b", LONG)).isTrue();
    }

    private Leases leases() {
        return new Leases(database.fresh().jdbc());
    }
}
