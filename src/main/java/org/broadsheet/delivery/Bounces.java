package org.broadsheet.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.shared.Page;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Suppressions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of what came back, and the way back for a reader who was suppressed by it. */
@Component
public class Bounces {
    private static final int PAGE = 100;
    private static final String ROW =
            """
            select b.id, b.subscriber_id, s.address, b.at_instant, b.way, b.class, b.reason, b.status, b.evidence
            from bounce b join subscriber s on s.id = b.subscriber_id
            """;

    private final JdbcClient jdbc;
    private final Suppressions suppressions;
    private final BounceScores scores;
    private final Clock clock;

    public Bounces(JdbcClient jdbc, Suppressions suppressions, Clock clock) {
        this.jdbc = jdbc;
        this.suppressions = suppressions;
        this.scores = new BounceScores(jdbc, clock);
        this.clock = clock;
    }

    /** One thing that came back. */
    public record Row(
            long id,
            SubscriberId subscriber,
            String address,
            Instant at,
            String way,
            String bounceClass,
            String reason,
            @Nullable String status,
            @Nullable String words) {}

    /** So many of a class and reason. */
    public record Count(String bounceClass, String reason, long rows) {}

    /** The newest first, a hundred a page; {@code after} is empty at first. */
    public Page<Row> list(String after) {
        var rows =
                jdbc.sql(ROW + "where b.id < :after order by b.id desc fetch first :most rows only")
                        .param("after", after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after))
                        .param("most", PAGE)
                        .query(Bounces::row)
                        .list();
        return new Page<>(rows, rows.size() < PAGE ? null : Long.toString(rows.getLast().id()));
    }

    public List<Row> of(SubscriberId subscriber) {
        return jdbc.sql(
                        ROW
                                + "where b.subscriber_id = :id order by b.id desc fetch first :most rows only")
                .param("id", subscriber.value())
                .param("most", PAGE)
                .query(Bounces::row)
                .list();
    }

    /** What came back of late, by class and reason, the most first. */
    public List<Count> counts(Duration back) {
        return jdbc.sql(
                        """
                        select class, reason, count(*) people from bounce where at_instant > :since
                        group by class, reason order by 3 desc, class, reason
                        """)
                .param("since", SqlTime.of(clock.instant().minus(back)))
                .query((row, number) ->
                        new Count(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** Lets the person be mailed again, with a clean slate; false when they were not suppressed. */
    @Transactional
    public boolean restore(SubscriberId subscriber) {
        scores.forget(subscriber);
        return suppressions.lift(subscriber);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                new SubscriberId(row.getLong("subscriber_id")),
                row.getString("address"),
                SqlTime.get(row, "at_instant"),
                row.getString("way"),
                row.getString("class"),
                row.getString("reason"),
                row.getString("status"),
                row.getString("evidence"));
    }
}
