package org.broadsheet.jobs;

import java.time.Clock;
import java.util.Optional;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which node runs which execution. */
@Component
class RunOwners {
    private final JdbcClient jdbc;
    private final Clock clock;

    RunOwners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(long execution, String job, String node) {
        jdbc.sql(
                        "insert into run_owner (execution_id, job, node_id, started_at) values (:execution, :job, :node, :now)")
                .param("execution", execution)
                .param("job", job)
                .param("node", node)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    Optional<String> find(long execution) {
        return jdbc.sql("select node_id from run_owner where execution_id = :execution")
                .param("execution", execution)
                .query((row, number) -> row.getString("node_id"))
                .optional();
    }
}
