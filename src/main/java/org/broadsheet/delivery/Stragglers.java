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
    /** Revisions only grow; a bound that the index can use, as this is asked all the time. */
    private static final String RECALL =
            Move.RECALL.update()
                    + " where edition_id = :edition and state = :state and revision < :approved and "
                    + Move.RECALL.allowed();

    private final JdbcClient jdbc;
    private final Clock clock;

    Stragglers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int recall(EditionId edition) {
        var approved = approvedRevision(edition);
        var recalled = 0;
        for (var state : Move.RECALL.from()) {
            recalled +=
                    jdbc.sql(RECALL)
                            .param("edition", edition.value())
                            .param("state", state.word())
                            .param("approved", approved)
                            .param("now", SqlTime.of(clock.instant()))
                            .update();
        }
        return recalled;
    }

    private int approvedRevision(EditionId edition) {
        return jdbc.sql(
                        "select approved_revision from edition where id = :edition and state = 'approved'")
                .param("edition", edition.value())
                .query((row, number) -> row.getInt(1))
                .optional()
                .orElse(Integer.MAX_VALUE);
    }
}
