package org.broadsheet.subscribers;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The interned rhythms. */
@Component
public class Rhythms {
    private final JdbcClient jdbc;

    public Rhythms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Rhythm get(RhythmId id) {
        return jdbc.sql("select pattern, local_hour, zone from rhythm where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new Rhythm(
                                Rhythm.Pattern.parse(row.getString("pattern")),
                                row.getObject("local_hour", LocalTime.class),
                                ZoneId.of(row.getString("zone"))))
                .single();
    }

    /** The row of this rhythm, made when nobody reads so yet. */
    public RhythmId intern(Rhythm rhythm) {
        return find(rhythm)
                .orElseGet(() -> {
                    add(rhythm);
                    return find(rhythm).orElseThrow();
                });
    }

    private Optional<RhythmId> find(Rhythm rhythm) {
        return jdbc.sql(
                        "select id from rhythm where pattern = :pattern and local_hour = :hour and zone = :zone")
                .param("pattern", rhythm.pattern().text())
                .param("hour", rhythm.hour())
                .param("zone", rhythm.zone().getId())
                .query((row, number) -> new RhythmId(row.getLong("id")))
                .optional();
    }

    private void add(Rhythm rhythm) {
        jdbc.sql("insert into rhythm (pattern, local_hour, zone) values (:pattern, :hour, :zone)")
                .param("pattern", rhythm.pattern().text())
                .param("hour", rhythm.hour())
                .param("zone", rhythm.zone().getId())
                .update();
    }
}
