package org.broadsheet.delivery;

import java.time.Instant;
import java.util.List;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.SubscriberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who waits for another day, as a day's most or a warm-up allowed no more; and who did. Reads only.
 *
 * <p>The row itself is planned, so it can be overtaken, recalled and withdrawn as any other.
 */
@Component
public class Waiting {
    private final JdbcClient jdbc;

    public Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many readers of an edition, for one reason, until one day. */
    public record Group(String why, Instant until, long readers) {}

    /** Those who wait now. */
    public List<Group> of(EditionId edition) {
        return jdbc.sql(
                        """
                        select w.why, w.until_at, count(*) readers
                        from delivery d
                        join delivery_wait w on w.delivery_id = d.id and w.until_at = d.due_at
                        where d.edition_id = :edition and d.state = 'planned'
                        group by w.why, w.until_at order by readers desc, w.why
                        """)
                .param("edition", edition.value())
                .query((row, number) ->
                        new Group(
                                row.getString("why"),
                                SqlTime.get(row, "until_at"),
                                row.getLong("readers")))
                .list();
    }

    /** That a mail of this person waited, or still does. */
    public record Wait(DeliveryId delivery, String why, Instant since, Instant until) {}

    /** A person's waits, the newest first. */
    public List<Wait> of(SubscriberId subscriber) {
        return jdbc.sql(
                        """
                        select w.delivery_id, w.why, w.made_at, w.until_at
                        from delivery d
                        join delivery_wait w on w.delivery_id = d.id
                        where d.subscriber_id = :subscriber order by w.id desc
                        """)
                .param("subscriber", subscriber.value())
                .query((row, number) ->
                        new Wait(
                                new DeliveryId(row.getLong("delivery_id")),
                                row.getString("why"),
                                SqlTime.get(row, "made_at"),
                                SqlTime.get(row, "until_at")))
                .list();
    }
}
