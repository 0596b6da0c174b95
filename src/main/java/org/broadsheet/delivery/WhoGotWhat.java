package org.broadsheet.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.delivery.mime.MessageId;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.Page;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.SecretKeys;
import org.broadsheet.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers "did Ada get it?" and "how did edition 12 go?". Reads only. */
@Component
public class WhoGotWhat {
    private static final int PAGE = 100;
    private static final Duration SPEED = Duration.ofMinutes(1);

    private static final String LINE =
            """
            select d.id, d.edition_id, d.subscriber_id, d.number, d.revision, d.state, d.slot_at, d.due_at, d.state_at,
                   d.attempts, d.reply, d.maybe_twice, e.kind, e.local_date, l.name list_name, l.sender_address,
                   s.address, s.name
            from delivery d
            join edition e on e.id = d.edition_id
            join mailing_list l on l.id = d.list_id
            join subscriber s on s.id = d.subscriber_id
            """;

    private final JdbcClient jdbc;
    private final byte[] key;
    private final Clock clock;

    public WhoGotWhat(JdbcClient jdbc, SecretKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.key = keys.links();
        this.clock = clock;
    }

    /**
     * One reader's mail of one edition.
     *
     * @param edition in words: {@code The Daily, scheduled, 24 November}
     * @param due of the next try, where there will be one
     * @param maybeTwice it was in doubt once and sent again
     */
    public record Line(
            DeliveryId id,
            EditionId editionId,
            SubscriberId subscriber,
            String list,
            String edition,
            String address,
            DeliveryState state,
            Instant slot,
            @Nullable Instant due,
            Instant since,
            int attempts,
            @Nullable String reply,
            boolean maybeTwice,
            String messageId) {}

    /** Everything one person was sent or should have been, the newest first. */
    public List<Line> of(SubscriberId subscriber) {
        return jdbc.sql(LINE + "where d.subscriber_id = :id order by d.id desc")
                .param("id", subscriber.value())
                .query(this::line)
                .list();
    }

    /** The readers of an edition, of one state or all, a hundred a page in the order of rows. */
    public Page<Line> list(EditionId edition, Optional<DeliveryState> state, String after) {
        var rows =
                jdbc.sql(
                                LINE
                                        + """
                                        where d.edition_id = :edition and d.id > :after
                                          and (cast(:state as varchar) is null or d.state = :state)
                                        order by d.id fetch first :most rows only
                                        """)
                        .param("edition", edition.value())
                        .param("after", after.isEmpty() ? 0 : Long.parseLong(after))
                        .param("state", state.map(DeliveryState::word).orElse(null))
                        .param("most", PAGE)
                        .query(this::line)
                        .list();
        return new Page<>(rows, rows.size() < PAGE ? null : rows.getLast().id().toString());
    }

    /**
     * How fast an edition goes out at this moment.
     *
     * @param perSecond over the last minute
     * @param remaining that wait to be sent
     * @param end when the last is likely to be out; null while nothing moves and nobody waits
     */
    public record Speed(double perSecond, long remaining, @Nullable Instant end) {}

    public Speed speed(EditionId edition) {
        record Counted(long lately, long remaining, @Nullable Instant last) {}
        var now = clock.instant();
        var counted =
                jdbc.sql(
                                """
                                select count(case when state = 'sent' and state_at > :lately then 1 end) lately,
                                       count(case when state in ('planned', 'claimed', 'sending', 'deferred') then 1 end) remaining,
                                       max(case when state in ('planned', 'deferred') then due_at end) last_due
                                from delivery where edition_id = :edition
                                """)
                        .param("edition", edition.value())
                        .param("lately", SqlTime.of(now.minus(SPEED)))
                        .query((row, number) ->
                                new Counted(
                                        row.getLong("lately"),
                                        row.getLong("remaining"),
                                        SqlTime.find(row, "last_due").orElse(null)))
                        .single();
        var perSecond = counted.lately() / (double) SPEED.toSeconds();
        return new Speed(
                perSecond,
                counted.remaining(),
                end(perSecond, counted.remaining(), counted.last(), now));
    }

    private static @Nullable Instant end(
            double perSecond, long remaining, @Nullable Instant last, Instant now) {
        if (remaining == 0) {
            return null;
        }
        var bySpeed =
                perSecond == 0 ? null : now.plusMillis(Math.round(remaining / perSecond * 1000));
        if (bySpeed == null || last == null) {
            return bySpeed == null ? last : bySpeed;
        }
        return bySpeed.isAfter(last) ? bySpeed : last;
    }

    /** What an outlet gave to an edition. */
    public record Quoted(String outlet, long articles, long words) {}

    public List<Quoted> quotes(EditionId edition) {
        return jdbc.sql(
                        """
                        select outlet_name, count(*) articles, sum(quoted_words) words from edition_article
                        where edition_id = :edition group by outlet_name order by 2 desc, 1
                        """)
                .param("edition", edition.value())
                .query((row, number) ->
                        new Quoted(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** Readers who had this edition and left its list within a week of it. */
    public long unsubscribes(EditionId edition) {
        return jdbc.sql(
                        """
                        select count(distinct c.subscriber_id) from consent c
                        join edition e on e.list_id = c.list_id
                        join delivery d on d.edition_id = e.id and d.subscriber_id = c.subscriber_id
                        where e.id = :edition and c.act = 'withdrawn' and d.state in ('sent', 'bounced')
                          and c.at_instant >= d.state_at and c.at_instant < d.state_at + interval '7' day
                        """)
                .param("edition", edition.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private Line line(ResultSet row, int index) throws SQLException {
        var edition = new EditionId(row.getLong("edition_id"));
        var subscriber = new SubscriberId(row.getLong("subscriber_id"));
        var number = row.getObject("number", Integer.class);
        var state = DeliveryState.of(row.getString("state"));
        var waits = state == DeliveryState.PLANNED || state == DeliveryState.DEFERRED;
        return new Line(
                new DeliveryId(row.getLong("id")),
                edition,
                subscriber,
                row.getString("list_name"),
                (number == null ? "" : "No. " + number + ", ")
                        + row.getString("kind")
                        + ", "
                        + row.getString("local_date"),
                row.getString("address"),
                state,
                SqlTime.get(row, "slot_at"),
                waits ? SqlTime.get(row, "due_at") : null,
                SqlTime.get(row, "state_at"),
                row.getInt("attempts"),
                row.getString("reply"),
                row.getBoolean("maybe_twice"),
                messageId(edition, row.getInt("revision"), subscriber, row));
    }

    private String messageId(
            EditionId edition, int revision, SubscriberId subscriber, ResultSet row)
            throws SQLException {
        var domain = new EmailAddress(row.getString("sender_address")).wireDomain();
        return MessageId.ofDigest(edition.value(), revision, subscriber.value(), domain, key)
                .bracketed();
    }
}
