package org.broadsheet.subscribers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.broadsheet.audit.Audit;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.SqlTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets a person. What stays is the keyed hash among the suppressed, and a number without a name
 * in the ledger.
 */
@Component
public class Erasure {
    private static final List<String> TABLES =
            List.of(
                    "delete from subscriber_word where subscriber_id = :id",
                    "delete from owner_request where subscriber_id = :id",
                    "delete from consent where subscriber_id = :id",
                    "delete from subscription where subscriber_id = :id",
                    "delete from sign_up where address_hash = (select address_hash from subscriber where id = :id)");

    private final JdbcClient jdbc;
    private final Suppressions suppressions;
    private final OptOutJournal journal;
    private final Forgetful forgetful;
    private final Clock clock;

    public Erasure(
            JdbcClient jdbc,
            Suppressions suppressions,
            OptOutJournal journal,
            Forgetful forgetful,
            Clock clock) {
        this.jdbc = jdbc;
        this.suppressions = suppressions;
        this.journal = journal;
        this.forgetful = forgetful;
        this.clock = clock;
    }

    /** Whoever else keeps something of a person, told within the transaction. */
    @Component
    public record Forgetful(ApplicationEventPublisher events, Audit audit, ImportFiles files) {
        void forget(SubscriberId subscriber, String address) {
            files.forget(address);
            events.publishEvent(new SubscriberErased(subscriber));
            audit.forget("subscriber:" + subscriber, address);
        }
    }

    /** Erases, and never writes to the address again. */
    @Transactional
    public void erase(SubscriberId subscriber, Actor by) {
        addressHash(subscriber)
                .ifPresent(person -> {
                    suppressions.add(subscriber, Suppressions.Reason.ASKED, null);
                    journal.append(
                            List.of(
                                    new OptOut(
                                            clock.instant(),
                                            OptOut.Act.ERASED,
                                            person,
                                            by.asText())));
                    wipe(subscriber, by);
                });
    }

    /** Forgets someone who never confirmed: the address may come back. */
    @Transactional
    public void wipe(SubscriberId subscriber, Actor by) {
        var address =
                jdbc.sql("select address from subscriber where id = :id and erased_at is null")
                        .param("id", subscriber.value())
                        .query((row, number) -> row.getString("address"))
                        .optional();
        if (address.isEmpty()) {
            return;
        }
        forgetful.forget(subscriber, address.get());
        for (var sql : TABLES) {
            jdbc.sql(sql).param("id", subscriber.value()).update();
        }
        jdbc.sql(
                        """
                        update subscriber set address = 'erased', address_key = :nobody, address_hash = :nobody, name = null,
                            external_id = null, attributes = '{}', undeliverable = null, lane = 'other', erased_at = :now
                        where id = :id
                        """)
                .param("nobody", "erased " + subscriber)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", subscriber.value())
                .update();
        forgetful.audit().record(by, "subscriber.erased", "subscriber:" + subscriber, null, null);
    }

    private Optional<String> addressHash(SubscriberId subscriber) {
        return jdbc.sql("select address_hash from subscriber where id = :id and erased_at is null")
                .param("id", subscriber.value())
                .query((row, number) -> row.getString("address_hash"))
                .optional();
    }
}
