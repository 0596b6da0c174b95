package org.broadsheet.subscribers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final JdbcClient jdbc;

    public Watermarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Accepted: up to this edition, never down. */
    public void accepted(ListId list, Collection<SubscriberId> subscribers, int number) {
        if (subscribers.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update subscription set watermark_before = watermark, watermark = :number
                        where list_id = :list and subscriber_id in (:subscribers) and watermark < :number
                        """)
                .param("number", number)
                .param("list", list.value())
                .param("subscribers", fewLengths(subscribers))
                .update();
    }

    /** The last one again, up to a power of two: a database parses each length of a list anew. */
    private static List<Long> fewLengths(Collection<SubscriberId> subscribers) {
        var ids = new ArrayList<Long>();
        subscribers.forEach(subscriber -> ids.add(subscriber.value()));
        while (Integer.bitCount(ids.size()) > 1) {
            ids.add(ids.getLast());
        }
        return ids;
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
