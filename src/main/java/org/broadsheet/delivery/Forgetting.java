package org.broadsheet.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Editions;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Forgets, block by block, what has been kept long enough; sending goes on meanwhile.
 *
 * <p>Rows of an edition are counted in the commit that deletes them, and only when the edition is
 * closed, so that nobody is planned into it again. Readers' watermarks do not depend on them.
 */
@Component
public class Forgetting {
    private static final int BLOCK = 1_000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Editions editions;
    private final Deliveries deliveries;
    private final KeepingSettings keeping;
    private final Clock clock;

    public Forgetting(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Editions editions,
            Deliveries deliveries,
            KeepingSettings keeping,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new Transactions(manager);
        this.editions = editions;
        this.deliveries = deliveries;
        this.keeping = keeping;
        this.clock = clock;
    }

    public Duration runsAreKept() {
        return keeping.runs();
    }

    /** Closes old editions of which nothing is left to do. */
    public void closeOld() {
        jdbc
                .sql(
                        """
                        select id from edition where closed_at is null and edition_at < :before
                          and state in ('approved', 'stopped', 'lapsed')
                        """)
                .param("before", before(keeping.deliveries()))
                .query((row, number) -> new EditionId(row.getLong(1)))
                .list()
                .stream()
                .filter(deliveries::isFinished)
                .forEach(editions::close);
    }

    /** Forgets one block of deliveries; returns how many, 0 when there are no more. */
    public int deliveries() {
        return transactions.run(() -> {
            var ids =
                    jdbc.sql(
                                    """
                                    select d.id from delivery d join edition e on e.id = d.edition_id
                                    where e.closed_at is not null and e.edition_at < :before
                                    order by d.edition_id, d.id fetch first :block rows only
                                    """)
                            .param("before", before(keeping.deliveries()))
                            .param("block", BLOCK)
                            .query((row, number) -> row.getLong(1))
                            .list();
            if (!ids.isEmpty()) {
                count(ids);
                jdbc.sql("delete from delivery where id in (:ids)").param("ids", ids).update();
            }
            return ids.size();
        });
    }

    /** One block of evidence, notices and the like; returns how many rows. */
    public int everythingElse() {
        return delete("bounce", "at_instant < :before", keeping.evidence())
                + delete("kept_mail", "closed_at < :before", keeping.evidence())
                + delete("inbox_mail", "came_at < :before", keeping.notices())
                + delete(
                        "notice",
                        "state in ('sent', 'refused', 'withdrawn', 'expired') and state_at < :before",
                        keeping.notices());
    }

    private void count(List<Long> ids) {
        record Gone(long edition, String state, long rows) {}
        jdbc.sql(
                        "select edition_id, state, count(*) from delivery where id in (:ids) group by edition_id, state")
                .param("ids", ids)
                .query((row, number) -> new Gone(row.getLong(1), row.getString(2), row.getLong(3)))
                .list()
                .forEach(gone -> {
                    var added =
                            counted(
                                    """
                                    update delivery_count set rows_forgotten = rows_forgotten + :rows
                                    where edition_id = :edition and state = :state
                                    """,
                                    gone.edition(),
                                    gone.state(),
                                    gone.rows());
                    if (added == 0) {
                        counted(
                                """
                                insert into delivery_count (edition_id, state, rows_forgotten)
                                values (:edition, :state, :rows)
                                """,
                                gone.edition(),
                                gone.state(),
                                gone.rows());
                    }
                });
    }

    private int counted(String sql, long edition, String state, long rows) {
        return jdbc.sql(sql)
                .param("edition", edition)
                .param("state", state)
                .param("rows", rows)
                .update();
    }

    private int delete(String table, String condition, Duration kept) {
        var id = table.equals("inbox_mail") ? "fingerprint" : "id";
        return transactions.run(() ->
                jdbc.sql(
                                "delete from "
                                        + table
                                        + " where "
                                        + id
                                        + " in (select "
                                        + id
                                        + " from "
                                        + table
                                        + " where "
                                        + condition
                                        + " fetch first "
                                        + BLOCK
                                        + " rows only)")
                        .param("before", before(kept))
                        .update());
    }

    private OffsetDateTime before(Duration kept) {
        return SqlTime.of(clock.instant().minus(kept));
    }
}
