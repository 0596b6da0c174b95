package org.broadsheet.subscribers;

import java.time.Clock;
import java.util.List;
import org.broadsheet.audit.Audit;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a person another address; everything they had stays theirs, and the audit keeps both.
 *
 * <p>For the journal the old address has left its lists, so that a backup from before cannot mail
 * there again.
 */
@Component
public class AddressChange {
    private final JdbcClient jdbc;
    private final AddressHash hash;
    private final OptOutJournal journal;
    private final Audit audit;
    private final Clock clock;

    public AddressChange(
            JdbcClient jdbc, AddressHash hash, OptOutJournal journal, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    private record Former(String address, @Nullable String name) {}

    @Transactional
    public MoveOutcome move(SubscriberId subscriber, EmailAddress to) {
        if (!mayBeWritten(to)) {
            return MoveOutcome.SUPPRESSED;
        }
        if (count(
                        "select count(*) from subscriber where address_key = :it and id <> "
                                + subscriber.value(),
                        to.key())
                > 0) {
            return MoveOutcome.TAKEN;
        }
        var from =
                jdbc.sql(
                                "select address, name from subscriber where id = :id and erased_at is null")
                        .param("id", subscriber.value())
                        .query((row, number) ->
                                new Former(row.getString("address"), row.getString("name")))
                        .optional();
        if (from.isEmpty()) {
            return MoveOutcome.STALE;
        }
        journal.append(left(subscriber));
        jdbc.sql(
                        """
                        update subscriber set address = :address, address_key = :key, address_hash = :hash, lane = :lane,
                            undeliverable = null
                        where id = :id
                        """)
                .param("address", to.value())
                .param("key", to.key())
                .param("hash", hash.of(to))
                .param("lane", Lane.of(to).key())
                .param("id", subscriber.value())
                .update();
        new SearchWords(jdbc).write(subscriber, to, from.get().name());
        audit.record(
                new Actor.Subscriber(subscriber.value()),
                "subscriber.moved",
                "subscriber:" + subscriber,
                from.get().address(),
                to.value());
        return MoveOutcome.MOVED;
    }

    boolean mayBeWritten(EmailAddress to) {
        return count("select count(*) from suppression where address_hash = :it", hash.of(to)) == 0;
    }

    private List<OptOut> left(SubscriberId subscriber) {
        return jdbc.sql(
                        """
                        select l.name_key, s.address_hash from subscription p
                        join mailing_list l on l.id = p.list_id
                        join subscriber s on s.id = p.subscriber_id
                        where p.subscriber_id = :subscriber
                        """)
                .param("subscriber", subscriber.value())
                .query((row, number) ->
                        new OptOut(
                                clock.instant(),
                                OptOut.Act.LEFT,
                                row.getString("address_hash"),
                                row.getString("name_key")))
                .list();
    }

    private long count(String sql, String it) {
        return jdbc.sql(sql).param("it", it).query((row, number) -> row.getLong(1)).single();
    }
}
