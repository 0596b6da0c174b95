package org.broadsheet.collecting.extract.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date as a page gives it: always the day that the outlet itself would name, and the moment where
 * the page also says the time and its offset.
 */
public record PageDate(LocalDate day, @Nullable OffsetDateTime moment) {

    public static PageDate of(LocalDate day) {
        return new PageDate(day, null);
    }

    /**
     * A moment that is midnight in Central Europe and given in UTC is of the day that begins, as
     * its outlet sees it.
     */
    public static PageDate of(OffsetDateTime moment) {
        var midnight = moment.getMinute() == 0 && moment.getSecond() == 0 && moment.getHour() >= 22;
        var shifted = midnight && moment.getOffset().equals(ZoneOffset.UTC);
        return new PageDate(moment.toLocalDate().plusDays(shifted ? 1 : 0), moment);
    }

    /** The same moment, on the day that the outlet shows for it. */
    PageDate on(LocalDate shown) {
        return new PageDate(shown, moment);
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
