package org.broadsheet.delivery;

import java.util.List;
import org.broadsheet.subscribers.SubscriberErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets what servers said about an erased person. The ledger's rows stay: they name a number that
 * leads to nobody any more.
 */
@Component
class ErasedReaders {
    private static final List<String> FORGET =
            List.of(
                    "delete from notice where subscriber_id = :id",
                    "delete from bounce where subscriber_id = :id",
                    "update delivery set reply = null where subscriber_id = :id and reply is not null");

    private final JdbcClient jdbc;

    ErasedReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(SubscriberErased erased) {
        for (var sql : FORGET) {
            jdbc.sql(sql).param("id", erased.subscriber().value()).update();
        }
    }
}
