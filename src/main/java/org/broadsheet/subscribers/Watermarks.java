package org.broadsheet.subscribers;

import java.util.Collection;
import java.util.Comparator;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves readers' watermarks: the number of the newest edition a server accepted for them.
 *
 * <p>Called in the transaction that records the outcome, so that a reader is never asked to read
 * twice what the ledger says they have.
 */
@Component
public class Watermarks {
    private final NamedParameterJdbcOperations operations;
    private final JdbcClient jdbc;

    public Watermarks(NamedParameterJdbcOperations operations) {
        this.operations = operations;
        this.jdbc = JdbcClient.create(operations);
    }

    /**
     * Accepted: up to this edition, never down. One by one: with a list of readers H2 looks at
     * every subscription of the mailing list.
     */
    public void accepted(ListId list, Collection<SubscriberId> subscribers, int number) {
        operations.batchUpdate(
                """
                update subscription set watermark_before = watermark, watermark = :number
                where list_id = :list and subscriber_id = :subscriber and watermark < :number
                """,
                subscribers.stream()
                        .sorted(Comparator.comparingLong(SubscriberId::value))
                        .map(subscriber ->
                                new MapSqlParameterSource("number", number)
                                        .addValue("list", list.value())
                                        .addValue("subscriber", subscriber.value()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** It came back after all: down to where it was, unless a later edition was accepted since. */
    public void cameBack(ListId list, SubscriberId subscriber, int number) {
        jdbc.sql(
                        """
                        update subscription set watermark = watermark_before
                        where list_id = :list and subscriber_id = :subscriber and watermark = :number
                        """)
                .param("list", list.value())
                .param("subscriber", subscriber.value())
                .param("number", number)
                .update();
    }
}
