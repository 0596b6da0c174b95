package org.broadsheet.delivery;

import java.time.Clock;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends rows in doubt again where the list's policy is {@code resend}: the same stored bytes, and
 * never after a recall, when the reader may have the wrong revision already.
 */
final class Doubts {
    private static final String RESEND =
            Move.RESEND.update()
                    + """
                    , maybe_twice = true
                     where edition_id = :edition
                       and exists (select 1 from mailing_list l where l.id = delivery.list_id and l.in_doubt = 'resend')
                       and exists (select 1 from edition e where e.id = delivery.edition_id and e.state = 'approved'
                            and e.approved_revision = delivery.revision)
                    """
                    + "and "
                    + Move.RESEND.allowed();
    private final JdbcClient jdbc;
    private final Clock clock;

    Doubts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int resend(EditionId edition) {
        return jdbc.sql(RESEND)
                .param("edition", edition.value())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
