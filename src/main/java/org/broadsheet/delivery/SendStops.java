package org.broadsheet.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.audit.Audit;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Editions that stopped by themselves, and the press that lets each go on.
 *
 * <p>Rows in the database, so that all nodes stop, and a restart does not go on.
 */
@Component
public class SendStops {
    /** The condition that an edition {@code e} does not wait for a press. */
    static final String NONE_OPEN =
            """
            not exists (select 1 from send_stop s where s.edition_id = e.id and s.pressed_at is null)
            """;

    private final JdbcClient jdbc;
    private final Alarms alarms;
    private final Audit audit;
    private final Clock clock;

    public SendStops(JdbcClient jdbc, Alarms alarms, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.alarms = alarms;
        this.audit = audit;
        this.clock = clock;
    }

    /** What stopped it. */
    public enum Kind {
        BRAKE,
        GROWTH;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A sentence that says why, with the numbers. */
    public record Stop(Kind kind, String why, Instant since) {}

    /** Empty while the edition may go out. */
    public Optional<Stop> open(EditionId edition) {
        return jdbc.sql(
                        """
                        select kind, why, made_at from send_stop
                        where edition_id = :edition and pressed_at is null order by id fetch first 1 row only
                        """)
                .param("edition", edition.value())
                .query(SendStops::stop)
                .optional();
    }

    /** Editions that wait for a press. */
    public List<EditionId> openOnes() {
        return jdbc.sql("select distinct edition_id from send_stop where pressed_at is null")
                .query((row, number) -> new EditionId(row.getLong(1)))
                .list();
    }

    /** Lets it go on; false when it did not wait. */
    @Transactional
    public boolean press(EditionId edition, Actor by) {
        var why = open(edition);
        var pressed =
                jdbc.sql(
                                """
                                update send_stop set pressed_at = :now, pressed_by = :by
                                where edition_id = :edition and pressed_at is null
                                """)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("by", by.asText())
                        .param("edition", edition.value())
                        .update();
        jdbc.sql("delete from send_window where edition_id = :edition")
                .param("edition", edition.value())
                .update();
        why.ifPresent(stop ->
                audit.record(by, "edition.continued", "edition:" + edition, stop.why(), null));
        return pressed > 0;
    }

    /** When a person last let the edition go on, by that kind. */
    Optional<Instant> lastPress(EditionId edition, Kind kind) {
        return jdbc.sql(
                        """
                        select max(pressed_at) pressed_at from send_stop
                        where edition_id = :edition and kind = :kind
                        """)
                .param("edition", edition.value())
                .param("kind", kind.word())
                .query((row, number) -> SqlTime.find(row, "pressed_at"))
                .single();
    }

    /** Stops it and tells the admins; false when it is stopped already. */
    @Transactional
    boolean stop(EditionId edition, Kind kind, String why) {
        var stopped = add(edition, kind, why);
        if (stopped) {
            alarms.raise(kind.word() + "/" + edition, why, "/deliveries/editions/" + edition);
        }
        return stopped;
    }

    private boolean add(EditionId edition, Kind kind, String why) {
        return jdbc.sql(
                                """
                                insert into send_stop (edition_id, kind, why, made_at)
                                select :edition, :kind, :why, cast(:now as timestamp with time zone)
                                from edition e where e.id = :edition and
                                """
                                        + NONE_OPEN)
                        .param("edition", edition.value())
                        .param("kind", kind.word())
                        .param("why", why)
                        .param("now", SqlTime.of(clock.instant()))
                        .update()
                > 0;
    }

    private static Stop stop(ResultSet row, int number) throws SQLException {
        return new Stop(
                Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                row.getString("why"),
                SqlTime.get(row, "made_at"));
    }
}
