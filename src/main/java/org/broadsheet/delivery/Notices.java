package org.broadsheet.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.broadsheet.delivery.NoticeToSend.Addressee;
import org.broadsheet.editions.render.NoticeKind;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every mail that is no digest: confirmation, welcome, draft ready, alarm. One row per purpose, for
 * ever.
 *
 * <p>A notice in the hand of a dead process is simply sent again: a confirmation twice is better
 * than none.
 */
@Component
public class Notices {
    private static final int BLOCK = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String LOCK_DUE =
            """
            select id from notice
            where (state in ('planned', 'deferred') and due_at <= :now)
               or (state = 'claimed' and owner in (
            """
                    + Nodes.deadOnes()
                    + """
                    ))
                    order by due_at, id fetch first :block rows only for update skip locked
                    """;

    private static final String END =
            """
            update notice set state = case when created_at < :lastTry then 'expired' else 'withdrawn' end,
                state_at = :now, token = null, owner = null
            where id in (:ids) and (created_at < :lastTry or exists (select 1 from subscriber s
                where s.id = notice.subscriber_id and (s.erased_at is not null or s.undeliverable is not null
                    or exists (select 1 from suppression x where x.address_hash = s.address_hash)))
                or (kind in ('confirmation', 'welcome') and exists (select 1 from subscription u
                    where u.list_id = notice.list_id and u.subscriber_id = notice.subscriber_id
                      and u.state = 'unsubscribed')))
            """;

    private static final String CLAIM =
            """
            update notice set state = 'claimed', state_at = :now, token = :token, owner = :owner
            where id in (:ids) and state in ('planned', 'deferred', 'claimed')
            """;

    private static final String IN_HAND =
            """
            select n.id, n.purpose_key, n.kind, n.list_id, n.subscriber_id, n.model, n.created_at, n.attempts, n.token,
                   coalesce(r.new_address, s.address, t.address) address, coalesce(c.language, l.language, 'en') language
            from notice n
            left join subscriber s on s.id = n.subscriber_id
            left join staff t on t.id = n.staff_id
            left join mailing_list l on l.id = n.list_id
            left join subscription u on u.list_id = n.list_id and u.subscriber_id = n.subscriber_id
            left join choice c on c.id = u.choice_id
            left join owner_request r on n.kind = 'move_here' and r.subscriber_id = n.subscriber_id
                and n.purpose_key = 'move_here/' || n.list_id || '/' || n.subscriber_id || '/' || r.id
            where n.id in (:ids) and n.token = :token
            order by n.due_at, n.id
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    public Notices(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new Transactions(manager);
        this.clock = clock;
    }

    /** What a notice needs beside its addressee, as kept. */
    record Model(List<String> arguments, @Nullable String action) {}

    /** In the caller's transaction; false when there is one for this purpose already. */
    public boolean add(NoticeToSend notice) {
        var action = notice.action() == null ? null : notice.action().value();
        return jdbc.sql(
                                """
                                insert into notice (purpose_key, kind, list_id, subscriber_id, staff_id, model, state, due_at,
                                                    state_at, created_at)
                                select :purpose, :kind, cast(:list as bigint), cast(:subscriber as bigint),
                                       cast(:staff as bigint), :model, 'planned', cast(:due as timestamp with time zone),
                                       cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
                                where not exists (select 1 from notice where purpose_key = :purpose)
                                """)
                        .param("purpose", notice.purpose())
                        .param("kind", notice.kind().name().toLowerCase(Locale.ROOT))
                        .param(
                                "list",
                                notice.list() == null ? null : notice.list().value(),
                                Types.BIGINT)
                        .param("subscriber", reader(notice.to()), Types.BIGINT)
                        .param("staff", staff(notice.to()), Types.BIGINT)
                        .param(
                                "model",
                                JSON.writeValueAsString(new Model(notice.arguments(), action)))
                        .param("due", SqlTime.of(notice.due()))
                        .param("now", SqlTime.of(clock.instant()))
                        .update()
                == 1;
    }

    /** Some that are due, now in this node's hand; those nobody may be sent any more are ended. */
    List<ClaimedNotice> claim(String node) {
        return transactions.run(() -> {
            var now = clock.instant();
            var ids =
                    jdbc.sql(LOCK_DUE)
                            .param("now", SqlTime.of(now))
                            .param("block", BLOCK)
                            .query((row, number) -> row.getLong(1))
                            .list();
            if (ids.isEmpty()) {
                return List.<ClaimedNotice>of();
            }
            var token = UUID.randomUUID().toString();
            jdbc.sql(CLAIM)
                    .param("ids", ids)
                    .param("now", SqlTime.of(now))
                    .param("token", token)
                    .param("owner", node)
                    .update();
            jdbc.sql(END)
                    .param("ids", ids)
                    .param("now", SqlTime.of(now))
                    .param("lastTry", SqlTime.of(now.minus(Claims.LAST_TRY)))
                    .update();
            return jdbc.sql(IN_HAND)
                    .param("ids", ids)
                    .param("token", token)
                    .query(Notices::claimed)
                    .list();
        });
    }

    /** Writes down what became of one; false when another node has it meanwhile. */
    boolean record(ClaimedNotice notice, DeliveryOutcome outcome) {
        var now = clock.instant();
        return switch (outcome) {
            case DeliveryOutcome.Accepted(var reply) -> move(notice, "sent", reply, now, 1);
            case DeliveryOutcome.Refused(var reply, var _, var _) ->
                    move(notice, "refused", reply, now, 1);
            case DeliveryOutcome.Barred(var why) -> move(notice, "refused", why, now, 0);
            case DeliveryOutcome.Later(var reply, var _, var after) ->
                    move(notice, "deferred", reply, next(notice, now, after), 1);
            case DeliveryOutcome.InDoubt(var why) ->
                    move(notice, "deferred", why, next(notice, now, Duration.ZERO), 1);
            case DeliveryOutcome.Throttled(var reply, var rest) ->
                    move(notice, "planned", reply, now.plus(rest), 0);
            case DeliveryOutcome.NextDay(var day, var why) -> move(notice, "planned", why, day, 0);
            case DeliveryOutcome.NotTried(var why) -> move(notice, "planned", why, now, 0);
        };
    }

    private static Instant next(ClaimedNotice notice, Instant now, Duration after) {
        return Delays.next(now, notice.attempts(), after, notice.created());
    }

    private boolean move(ClaimedNotice notice, String state, String reply, Instant due, int tries) {
        return jdbc.sql(
                                """
                                update notice set state = :state, reply = :reply, due_at = :due, state_at = :now,
                                    attempts = attempts + :tries, token = null, owner = null
                                where id = :id and token = :token and state = 'claimed'
                                """)
                        .param("state", state)
                        .param("reply", reply)
                        .param("due", SqlTime.of(due))
                        .param("now", SqlTime.of(clock.instant()))
                        .param("tries", tries)
                        .param("id", notice.id())
                        .param("token", notice.token())
                        .update()
                == 1;
    }

    private static @Nullable Long reader(Addressee to) {
        return to instanceof Addressee.Reader(SubscriberId id) ? id.value() : null;
    }

    private static @Nullable Long staff(Addressee to) {
        return to instanceof Addressee.Staff(long id) ? id : null;
    }

    private static ClaimedNotice claimed(ResultSet row, int index) throws SQLException {
        var model = JSON.readValue(row.getString("model"), Model.class);
        var list = row.getObject("list_id", Long.class);
        var subscriber = row.getObject("subscriber_id", Long.class);
        return new ClaimedNotice(
                row.getLong("id"),
                row.getString("purpose_key"),
                NoticeKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                list == null ? null : new ListId(list),
                subscriber == null ? null : new SubscriberId(subscriber),
                row.getString("address"),
                row.getString("language"),
                model.arguments(),
                model.action(),
                SqlTime.get(row, "created_at"),
                row.getInt("attempts"),
                row.getString("token"));
    }
}
