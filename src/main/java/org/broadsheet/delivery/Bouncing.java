package org.broadsheet.delivery;

import java.time.Clock;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Watermarks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks a mail that came back after it was accepted, and gives its reader their stories again. */
final class Bouncing {
    private static final String BOUNCE =
            Move.BOUNCE.update() + " where id = :id and " + Move.BOUNCE.allowed();
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Watermarks watermarks;
    private final Clock clock;

    Bouncing(JdbcClient jdbc, Transactions transactions, Watermarks watermarks, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    boolean bounced(DeliveryId delivery) {
        return transactions.run(() -> {
            var moved =
                    jdbc.sql(BOUNCE)
                            .param("id", delivery.value())
                            .param("now", SqlTime.of(clock.instant()))
                            .update();
            if (moved == 1) {
                moveWatermarkBack(delivery);
            }
            return moved == 1;
        });
    }

    private void moveWatermarkBack(DeliveryId delivery) {
        record Place(ListId list, SubscriberId subscriber, int number) {}
        jdbc.sql(
                        """
                        select list_id, subscriber_id, number from delivery where id = :id and number is not null
                        """)
                .param("id", delivery.value())
                .query((row, index) ->
                        new Place(
                                new ListId(row.getLong(1)),
                                new SubscriberId(row.getLong(2)),
                                row.getInt(3)))
                .optional()
                .ifPresent(place ->
                        watermarks.cameBack(place.list(), place.subscriber(), place.number()));
    }
}
