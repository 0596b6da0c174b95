package org.broadsheet.delivery;

import java.time.Clock;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Recalls rows whose revision is not, or no longer, the approved one.
 *
 * <p>A row that was in a seat's hand during the recall may return to be tried again. It must not go
 * out any more, so whoever puts rows back, and whoever claims or plans next, sweeps.
 */
final class Stragglers {
    private static final String RECALL =
            Move.RECALL.update()
                    + """
                    where edition_id = :edition and not exists (select 1 from edition e where e.id = :edition
                           and e.state = 'approved' and e.approved_revision = delivery.revision)
                    """
                    + "and "
                    + Move.RECALL.allowed();
    private final JdbcClient jdbc;
    private final Clock clock;

    Stragglers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int recall(EditionId edition) {
        return jdbc.sql(RECALL)
                .param("edition", edition.value())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
