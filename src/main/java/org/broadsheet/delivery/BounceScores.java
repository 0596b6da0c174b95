package org.broadsheet.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.SubscriberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the soft bounces of each person, so that a mailbox that is full for weeks is given up.
 *
 * <p>One a day at most. Each mail that was accepted since the last one halves the score, and a
 * month and a half without any ends it. Five, spread over two weeks or more, are enough.
 */
final class BounceScores {
    private static final double ENOUGH = 5;
    private static final Duration SPREAD = Duration.ofDays(14);
    private static final Duration FORGOTTEN = Duration.ofDays(45);

    private final JdbcClient jdbc;
    private final Clock clock;

    BounceScores(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Score(double value, Instant first, Instant last) {
        Score with(long accepted, Instant now) {
            var quiet = last.plus(FORGOTTEN).isBefore(now);
            var rest = quiet ? 0 : value * Math.pow(0.5, (double) accepted);
            return new Score(rest + 1, rest < 0.5 ? now : first, now);
        }

        boolean isSameDay(Instant now) {
            return last.atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .equals(now.atOffset(ZoneOffset.UTC).toLocalDate());
        }

        boolean isEnough() {
            return value >= ENOUGH && !first.plus(SPREAD).isAfter(last);
        }
    }

    /** Adds one; true when the person is to be mailed no more. */
    boolean add(SubscriberId subscriber) {
        var now = clock.instant();
        var known = find(subscriber);
        if (known.isPresent() && known.get().isSameDay(now)) {
            return known.get().isEnough();
        }
        var score =
                known.map(old -> old.with(acceptedSince(subscriber, old.last()), now))
                        .orElseGet(() -> new Score(1, now, now));
        keep(subscriber, score);
        return score.isEnough();
    }

    void forget(SubscriberId subscriber) {
        jdbc.sql("delete from bounce_score where subscriber_id = :id")
                .param("id", subscriber.value())
                .update();
    }

    private Optional<Score> find(SubscriberId subscriber) {
        return jdbc.sql(
                        "select score, first_at, last_at from bounce_score where subscriber_id = :id for update")
                .param("id", subscriber.value())
                .query(BounceScores::score)
                .optional();
    }

    private long acceptedSince(SubscriberId subscriber, Instant last) {
        return jdbc.sql(
                        """
                        select count(*) from delivery
                        where subscriber_id = :id and state = 'sent' and state_at > :last
                        """)
                .param("id", subscriber.value())
                .param("last", SqlTime.of(last))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private void keep(SubscriberId subscriber, Score score) {
        var updated =
                bound(
                                """
                                update bounce_score set score = :score, first_at = :first, last_at = :last
                                where subscriber_id = :id
                                """,
                                subscriber,
                                score)
                        .update();
        if (updated == 0) {
            bound(
                            """
                            insert into bounce_score (subscriber_id, score, first_at, last_at)
                            values (:id, :score, :first, :last)
                            """,
                            subscriber,
                            score)
                    .update();
        }
    }

    private JdbcClient.StatementSpec bound(String sql, SubscriberId subscriber, Score score) {
        return jdbc.sql(sql)
                .param("id", subscriber.value())
                .param("score", score.value())
                .param("first", SqlTime.of(score.first()))
                .param("last", SqlTime.of(score.last()));
    }

    private static Score score(ResultSet row, int number) throws SQLException {
        return new Score(
                row.getDouble("score"), SqlTime.get(row, "first_at"), SqlTime.get(row, "last_at"));
    }
}
