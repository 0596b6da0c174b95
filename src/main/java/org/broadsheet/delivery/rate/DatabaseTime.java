package org.broadsheet.delivery.rate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's clock, asked once a minute; in between this process counts on. */
final class DatabaseTime extends Clock {
    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final JdbcClient jdbc;
    private volatile Reading last = new Reading(Instant.EPOCH, System.nanoTime() - 2 * FRESH);

    DatabaseTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reading(Instant said, long at) {}

    /** Asks the database if it was long ago; to be called where a query may be made. */
    void refresh() {
        if (System.nanoTime() - last.at() > FRESH) {
            var said =
                    jdbc.sql("select current_timestamp at_instant")
                            .query((row, number) -> SqlTime.get(row, "at_instant"))
                            .single();
            last = new Reading(said, System.nanoTime());
        }
    }

    @Override
    public Instant instant() {
        var reading = last;
        return reading.said().plusNanos(System.nanoTime() - reading.at());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants only");
    }
}
