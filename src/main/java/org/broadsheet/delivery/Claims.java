package org.broadsheet.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.VariantId;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.SubscriberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes a block of due rows into one seat's hand, in one commit.
 *
 * <p>Rows that another seat is just taking are skipped, so any number of seats and processes claim
 * beside each other. Whoever said no since the plan, and whatever is too late, ends here.
 */
final class Claims {
    /** Rows of the stream may wait this long for their first try; their stories join the next. */
    static final Duration LATEST_FIRST_TRY = Duration.ofHours(3);

    /** After this long no row is tried again. */
    static final Duration LAST_TRY = Duration.ofDays(2);

    /** Unless it waited for another day, as a limit allowed no more: then so long. */
    static final Duration LAST_WAIT = Duration.ofDays(7);

    /**
     * The columns of the index in its order, so that a claim reads no more than it takes. Not
     * locked yet: H2 would lock and sort every due row before it took the first.
     */
    private static final String DUE =
            """
            select id from delivery
            where edition_id = :edition and state = :state and revision = :revision and lane = :lane and due_at <= :now
            order by edition_id, state, revision, lane, due_at
            fetch first :limit rows only
            """;

    private static final String LOCK =
            "select id, slot_at from delivery where id in (:ids) and revision = :revision and "
                    + Move.CLAIM.allowed()
                    + " for update skip locked";

    private static final String WITHDRAW =
            Move.WITHDRAW.update()
                    + """
                    where id in (:ids) and not exists (select 1 from mailable m
                           where m.list_id = delivery.list_id and m.subscriber_id = delivery.subscriber_id)
                    """
                    + "and "
                    + Move.WITHDRAW.allowed();

    private static final String EXPIRE =
            Move.EXPIRE.update()
                    + """
                    where id in (:ids)
                      and (slot_at < :lastWait or not exists (select 1 from delivery_wait w where w.delivery_id = delivery.id))
                      and (slot_at < :lastTry or (slot_at < :latestFirstTry and attempts = 0
                           and exists (select 1 from subscription s where s.list_id = delivery.list_id
                               and s.subscriber_id = delivery.subscriber_id and s.watermark < delivery.number)))
                    """
                    + "and "
                    + Move.EXPIRE.allowed();

    private static final String CLAIM =
            Move.CLAIM.update()
                    + ", token = :token, owner = :owner where id in (:ids) and "
                    + Move.CLAIM.allowed();

    private static final String IN_HAND =
            """
            select d.id, d.edition_id, d.list_id, d.number, d.revision, d.variant_id, d.subscriber_id, d.slot_at,
                   d.attempts, d.token, d.lane, l.in_doubt, s.address, s.name, r.joined_at,
                   coalesce((select c.act from consent c where c.subscriber_id = d.subscriber_id
                        and c.list_id = d.list_id and c.act in ('confirmed', 'imported', 'added')
                        order by c.id desc fetch first 1 row only), 'confirmed') consent
            from delivery d
            join mailing_list l on l.id = d.list_id
            join subscriber s on s.id = d.subscriber_id
            join subscription r on r.list_id = d.list_id and r.subscriber_id = d.subscriber_id
            where d.id in (:ids) and d.token = :token
            order by d.due_at, d.id
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final EditionGate gate;
    private final Stragglers stragglers;
    private final Hands hands;
    private final AcceptedMails accepted;
    private final Clock clock;

    Claims(
            JdbcClient jdbc,
            Transactions transactions,
            EditionGate gate,
            Stragglers stragglers,
            Hands hands,
            AcceptedMails accepted,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.gate = gate;
        this.stragglers = stragglers;
        this.hands = hands;
        this.accepted = accepted;
        this.clock = clock;
    }

    /** Of at most {@code limit} due rows of each of these lanes, those that may go out now. */
    List<Claimed> claim(EditionId edition, List<String> lanes, Hand hand, int limit) {
        try {
            return transactions.run(() -> claimBlock(edition, lanes, hand, limit));
        } catch (EditionGate.ApprovalTakenBack nothingWasTaken) {
            return List.of();
        }
    }

    private List<Claimed> claimBlock(EditionId edition, List<String> lanes, Hand hand, int limit) {
        var revision = gate.approvedRevision(edition);
        if (revision.isEmpty()) {
            stragglers.recall(edition);
            return List.of();
        }
        var now = clock.instant();
        var locked = lockDue(edition, revision.get(), lanes, limit, now);
        if (locked.isEmpty()) {
            stragglers.recall(edition);
            return List.of();
        }
        var ids = locked.stream().map(Locked::id).toList();
        jdbc.sql(WITHDRAW).param("ids", ids).param("now", SqlTime.of(now)).update();
        if (locked.stream().anyMatch(row -> row.slot().isBefore(now.minus(LATEST_FIRST_TRY)))) {
            expire(ids, now);
        }
        var taken =
                jdbc.sql(CLAIM)
                        .param("ids", ids)
                        .param("token", hand.token())
                        .param("owner", hand.node())
                        .param("now", SqlTime.of(now))
                        .update();
        if (taken > 0) {
            gate.goesOut(edition);
            hands.begin(edition, hand);
        }
        return inHand(ids, hand.token());
    }

    private record Locked(long id, Instant slot) {}

    private List<Locked> lockDue(
            EditionId edition, int revision, List<String> lanes, int limit, Instant now) {
        var due = new ArrayList<Long>();
        for (var lane : lanes) {
            var left = limit;
            for (var state : Move.CLAIM.from().reversed()) {
                var ids =
                        jdbc.sql(DUE)
                                .param("edition", edition.value())
                                .param("state", state.word())
                                .param("lane", lane)
                                .param("now", SqlTime.of(now))
                                .param("revision", revision)
                                .param("limit", left)
                                .query((row, number) -> row.getLong(1))
                                .list();
                due.addAll(ids);
                left -= ids.size();
            }
        }
        return due.isEmpty() ? List.of() : lock(due, revision);
    }

    private List<Locked> lock(List<Long> due, int revision) {
        return jdbc.sql(LOCK)
                .param("ids", due)
                .param("revision", revision)
                .query((row, number) -> new Locked(row.getLong(1), SqlTime.get(row, "slot_at")))
                .list();
    }

    /** Whose reader has read on is tried longer, so accepted mails are written up first. */
    private void expire(List<Long> ids, Instant now) {
        accepted.writeUpAll();
        jdbc.sql(EXPIRE)
                .param("ids", ids)
                .param("now", SqlTime.of(now))
                .param("latestFirstTry", SqlTime.of(now.minus(LATEST_FIRST_TRY)))
                .param("lastWait", SqlTime.of(now.minus(LAST_WAIT)))
                .param("lastTry", SqlTime.of(now.minus(LAST_TRY)))
                .update();
    }

    private List<Claimed> inHand(List<Long> ids, String token) {
        return jdbc.sql(IN_HAND)
                .param("ids", ids)
                .param("token", token)
                .query(Claims::claimed)
                .list();
    }

    private static Claimed claimed(ResultSet row, int index) throws SQLException {
        return new Claimed(
                new DeliveryId(row.getLong("id")),
                new EditionId(row.getLong("edition_id")),
                new ListId(row.getLong("list_id")),
                row.getObject("number", Integer.class),
                row.getInt("revision"),
                new VariantId(row.getLong("variant_id")),
                new SubscriberId(row.getLong("subscriber_id")),
                SqlTime.get(row, "slot_at"),
                row.getInt("attempts"),
                row.getString("token"),
                row.getString("in_doubt").equals("hold"),
                row.getString("lane"),
                row.getString("address"),
                row.getString("name"),
                SqlTime.get(row, "joined_at"),
                row.getString("consent"));
    }
}
