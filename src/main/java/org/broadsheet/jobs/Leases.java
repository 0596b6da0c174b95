package org.broadsheet.jobs;

import java.time.Duration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One winner for work that only one node should do, on database time so that clocks may differ. */
@Component
class Leases {
    private final JdbcClient jdbc;

    Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * True when {@code holder} has the lease now: free, run out, of a node that stopped, or its own
     * already.
     */
    boolean take(String name, String holder, Duration length) {
        var taken =
                jdbc.sql(
                                """
                                                         update lease
                                                         set holder = :holder, until_instant = current_timestamp + cast(:seconds as int) * interval '1' second
                                                         where name = :name and (holder = :holder or until_instant < current_timestamp
                                or holder in (select n.id from node n where n.stopped_at is not null))
                                """)
                        .param("name", name)
                        .param("holder", holder)
                        .param("seconds", length.toSeconds())
                        .update();
        return taken > 0 || takeFirst(name, holder, length);
    }

    void giveBack(String name, String holder) {
        jdbc.sql("delete from lease where name = :name and holder = :holder")
                .param("name", name)
                .param("holder", holder)
                .update();
    }

    private boolean takeFirst(String name, String holder, Duration length) {
        try {
            return jdbc.sql(
                                    """
                                    insert into lease (name, holder, until_instant)
                                    select :name, :holder, current_timestamp + cast(:seconds as int) * interval '1' second
                                    where not exists (select 1 from lease where name = :name)
                                    """)
                            .param("name", name)
                            .param("holder", holder)
                            .param("seconds", length.toSeconds())
                            .update()
                    > 0;
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return false;
        }
    }
}
