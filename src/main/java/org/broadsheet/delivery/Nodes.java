package org.broadsheet.delivery;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The running processes, by the database's clock: a row in a dead one's hand is taken back.
 *
 * <p>Nobody's own clock takes part, so that nodes whose clocks differ agree on who is alive.
 */
@Component
public class Nodes {
    private static final String DEAD =
            "select id from node where stopped_at is not null"
                    + " or heartbeat_at < current_timestamp - interval '60' second";
    private final JdbcClient jdbc;

    public Nodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a process known, alive from now on. */
    public void begin(String node) {
        jdbc.sql(
                        """
                        insert into node (id, started_at, heartbeat_at)
                        values (:node, current_timestamp, current_timestamp)
                        """)
                .param("node", node)
                .update();
    }

    /** False when the node is not known, or was declared dead: it must stop sending. */
    public boolean beat(String node) {
        return jdbc.sql(
                                "update node set heartbeat_at = current_timestamp where id = :node and stopped_at is null")
                        .param("node", node)
                        .update()
                == 1;
    }

    public void end(String node) {
        jdbc.sql(
                        "update node set stopped_at = current_timestamp where id = :node and stopped_at is null")
                .param("node", node)
                .update();
    }

    /** For a database that only one process can have open: whoever else is listed is gone. */
    public void endAllBut(String node) {
        jdbc.sql(
                        "update node set stopped_at = current_timestamp where id <> :node and stopped_at is null")
                .param("node", node)
                .update();
    }

    public List<String> dead() {
        return jdbc.sql(DEAD).query((row, number) -> row.getString(1)).list();
    }

    /** A subquery for the ids of the dead. */
    static String deadOnes() {
        return DEAD;
    }
}
