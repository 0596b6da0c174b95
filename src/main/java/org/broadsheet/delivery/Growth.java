package org.broadsheet.delivery;

import java.util.Optional;
import java.util.Set;
import org.broadsheet.editions.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds an edition that has many times as many readers as the last one of its list until a person
 * presses: a wrong import or segment is then seen before it goes out.
 *
 * <p>Corrections and announcements to a segment are no measure for the next edition.
 */
@Component
public class Growth {
    private static final Set<DeliveryState> OUT =
            Set.of(
                    DeliveryState.SENT,
                    DeliveryState.BOUNCED,
                    DeliveryState.REFUSED,
                    DeliveryState.IN_DOUBT);

    private final JdbcClient jdbc;
    private final Deliveries ledger;
    private final SendStops stops;
    private final SendingSettings settings;

    public Growth(JdbcClient jdbc, Deliveries ledger, SendStops stops, SendingSettings settings) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.stops = stops;
        this.settings = settings;
    }

    /** To be asked when an edition is planned and nothing of it has gone out. */
    public void check(EditionId edition) {
        if (stops.lastPress(edition, SendStops.Kind.GROWTH).isPresent()) {
            return;
        }
        var readers =
                ledger.counts(edition).entrySet().stream()
                        .filter(count ->
                                count.getKey() == DeliveryState.PLANNED
                                        || OUT.contains(count.getKey()))
                        .mapToLong(count -> count.getValue())
                        .sum();
        if (readers < settings.growthFrom()) {
            return;
        }
        var last = last(edition).map(this::out).filter(out -> out > 0);
        if (last.isPresent() && readers > last.get() * settings.growthTimes()) {
            stop(
                    edition,
                    "This send has %,d readers, the list's last one had %,d: more than %d times as many."
                            .formatted(readers, last.get(), settings.growthTimes()));
        } else if (last.isEmpty() && readers > settings.firstSendMost()) {
            stop(
                    edition,
                    "The list's first send has %,d readers; up to %,d go without a press."
                            .formatted(readers, settings.firstSendMost()));
        }
    }

    private void stop(EditionId edition, String why) {
        var _ = stops.stop(edition, SendStops.Kind.GROWTH, why);
    }

    private long out(EditionId edition) {
        return ledger.counts(edition).entrySet().stream()
                .filter(count -> OUT.contains(count.getKey()))
                .mapToLong(count -> count.getValue())
                .sum();
    }

    private Optional<EditionId> last(EditionId edition) {
        return jdbc.sql(
                        """
                        select o.id from edition e
                        join edition o on o.list_id = e.list_id and o.id <> e.id
                        where e.id = :edition and o.went_out_at is not null and o.kind <> 'correction' and o.segment is null
                        order by o.went_out_at desc fetch first 1 row only
                        """)
                .param("edition", edition.value())
                .query((row, number) -> new EditionId(row.getLong(1)))
                .optional();
    }
}
