package org.broadsheet.delivery;

import org.broadsheet.editions.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the admins of readers whose version failed its checks after the approval. */
@Component
public class HeldReaders {
    private final JdbcClient jdbc;
    private final Alarms alarms;

    public HeldReaders(JdbcClient jdbc, Alarms alarms) {
        this.jdbc = jdbc;
        this.alarms = alarms;
    }

    /** Their rows wait, the others are sent. */
    public void tell(EditionId edition) {
        var held =
                jdbc.sql(
                                "select count(*) from delivery where edition_id = :edition and state = 'held'")
                        .param("edition", edition.value())
                        .query((row, number) -> row.getLong(1))
                        .single();
        if (held > 0) {
            alarms.raise(
                    "held/" + edition,
                    "%,d readers of edition %s get nothing yet: their version failed its checks. The others are sent."
                            .formatted(held, edition),
                    "/editions/" + edition);
        }
    }
}
