package org.broadsheet.collecting.extract.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A date as a page gives it: always the day that the outlet itself would name, and the moment where
 * the page also says the time and its offset.
 */
public record PageDate(LocalDate day, @Nullable OffsetDateTime moment) {

    public static PageDate of(LocalDate day) {
        return new PageDate(day, null);
    }

    public static PageDate of(OffsetDateTime moment) {
        return new PageDate(moment.toLocalDate(), moment);
    }

    /** The moment, or noon of the day where the page gives no time. */
    public Instant instant(ZoneId zone) {
        return moment == null ? day.atTime(12, 0).atZone(zone).toInstant() : moment.toInstant();
    }

    /** ISO 8601, a date or a date with time and offset. */
    @Override
    public String toString() {
        return moment == null ? day.toString() : moment.toString();
    }
}
