package org.broadsheet.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.VariantId;
import org.broadsheet.shared.Page;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.Lane;
import org.broadsheet.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an edition, and each of its rows, stands. Reads only. */
final class Standing {
    private static final int PAGE = 100;

    private static final String ROW =
            """
            select d.id, d.edition_id, d.subscriber_id, d.number, d.revision, d.variant_id, d.state, d.slot_at, d.due_at,
                   d.state_at, d.attempts, d.reply, d.maybe_twice
            from delivery d
            """;

    /** Still to be sent, or recalled and waiting for the revision that is approved now. */
    private static final String OPEN =
            """
            select count(*) from delivery d
            join edition e on e.id = d.edition_id
            join mailing_list l on l.id = d.list_id
            where d.edition_id = :edition
              and (d.state in ('claimed', 'sending')
                   or (d.state in ('planned', 'deferred') and e.state <> 'stopped')
                   or (e.state = 'approved' and e.approved_revision = d.revision
                       and d.state = 'in-doubt' and l.in_doubt = 'resend')
                   or (e.state = 'approved' and d.state = 'recalled' and not d.maybe_twice
                       and exists (select 1 from mailable m where m.list_id = d.list_id
                            and m.subscriber_id = d.subscriber_id
                            and (d.number is null or m.watermark < d.number))
                       and not exists (select 1 from delivery n where n.subscriber_id = d.subscriber_id
                            and n.list_id = d.list_id and n.number > d.number
                            and (n.maybe_twice or n.state in ('planned', 'claimed', 'sending', 'sent', 'deferred', 'in-doubt', 'held')))))
            """;

    private static final String WAITING =
            """
            select due_at from delivery
            where edition_id = :edition and state = :state and lane = :lane
              and revision = (select coalesce(e.approved_revision, e.revision) from edition e where e.id = :edition)
            order by edition_id :direction, state :direction, revision :direction, lane :direction, due_at :direction
            fetch first 1 row only
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Standing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isFinished(EditionId edition) {
        return jdbc.sql(OPEN)
                        .param("edition", edition.value())
                        .query((row, number) -> row.getLong(1))
                        .single()
                == 0;
    }

    Map<DeliveryState, Long> counts(EditionId edition) {
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        jdbc.sql(
                        """
                        select state, sum(people) from (
                            select state, count(*) people from delivery where edition_id = :edition group by state
                            union all
                            select state, rows_forgotten from delivery_count where edition_id = :edition) counted
                        group by state
                        """)
                .param("edition", edition.value())
                .query((row, number) ->
                        Map.entry(DeliveryState.of(row.getString(1)), row.getLong(2)))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    Optional<Instant> nextDue(EditionId edition) {
        return ends(edition, "asc").min(Comparator.naturalOrder());
    }

    boolean isDue(EditionId edition) {
        return nextDue(edition).filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    Optional<Instant> lastDue(EditionId edition) {
        return ends(edition, "desc").max(Comparator.naturalOrder());
    }

    List<EditionId> due() {
        var now = clock.instant();
        return jdbc
                .sql(
                        "select e.id from edition e where e.state = 'approved' and e.closed_at is null and "
                                + SendStops.NONE_OPEN
                                + " order by e.id")
                .query((row, number) -> new EditionId(row.getLong(1)))
                .list()
                .stream()
                .filter(edition -> nextDue(edition).filter(due -> !due.isAfter(now)).isPresent())
                .toList();
    }

    List<Delivery> of(SubscriberId subscriber) {
        return jdbc.sql(ROW + "where d.subscriber_id = :subscriber order by d.id desc")
                .param("subscriber", subscriber.value())
                .query(Standing::delivery)
                .list();
    }

    Page<Delivery> list(EditionId edition, DeliveryState state, String after) {
        var rows =
                jdbc.sql(
                                ROW
                                        + """
                                        where d.edition_id = :edition and d.state = :state and d.id > :after
                                        order by d.id fetch first :limit rows only
                                        """)
                        .param("edition", edition.value())
                        .param("state", state.word())
                        .param("after", after.isEmpty() ? 0 : Long.parseLong(after))
                        .param("limit", PAGE)
                        .query(Standing::delivery)
                        .list();
        return new Page<>(rows, rows.size() < PAGE ? null : rows.getLast().id().toString());
    }

    /** The first in that direction of each lane and state, each found by the index alone. */
    private Stream<Instant> ends(EditionId edition, String direction) {
        var sql = WAITING.replace(":direction", direction);
        return Move.CLAIM.from().stream()
                .flatMap(state ->
                        Arrays.stream(Lane.values())
                                .flatMap(lane ->
                                        jdbc
                                                .sql(sql)
                                                .param("edition", edition.value())
                                                .param("state", state.word())
                                                .param("lane", lane.key())
                                                .query((row, number) -> SqlTime.get(row, "due_at"))
                                                .list()
                                                .stream()));
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getLong("id")),
                new EditionId(row.getLong("edition_id")),
                new SubscriberId(row.getLong("subscriber_id")),
                row.getObject("number", Integer.class),
                row.getInt("revision"),
                variant(row.getObject("variant_id", Long.class)),
                DeliveryState.of(row.getString("state")),
                SqlTime.get(row, "slot_at"),
                SqlTime.get(row, "due_at"),
                SqlTime.get(row, "state_at"),
                row.getInt("attempts"),
                row.getString("reply"),
                row.getBoolean("maybe_twice"));
    }

    private static @Nullable VariantId variant(@Nullable Long id) {
        return id == null ? null : new VariantId(id);
    }
}
