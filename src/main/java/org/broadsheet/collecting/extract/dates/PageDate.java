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
    private static final int FARTHEST = 24;
    private static final int EASTERNMOST = 14;
    private static final int WESTERNMOST = 12;

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

    /**
     * The same moment, on the day that the outlet shows for it. A day on which it was nowhere on
     * earth is not believed.
     */
    PageDate on(LocalDate shown) {
        if (moment == null) {
            return PageDate.of(shown);
        }
        var utc = moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        var somewhere =
                !utc.plusHours(EASTERNMOST).toLocalDate().isBefore(shown)
                        && !utc.minusHours(WESTERNMOST).toLocalDate().isAfter(shown);
        return somewhere ? new PageDate(shown, moment) : this;
    }

    /** The moment, or noon of the day where the page gives no time. */
    public Instant instant(ZoneId zone) {
        return moment == null ? day.atTime(12, 0).atZone(zone).toInstant() : moment.toInstant();
    }

    /**
     * ISO 8601, a date or a date with time and offset; it always begins with the outlet's day, so
     * that a moment which was told in UTC is written with the nearest offset of that day.
     */
    @Override
    public String toString() {
        return moment == null ? day.toString() : onItsDay(moment).toString();
    }

    private OffsetDateTime onItsDay(OffsetDateTime told) {
        var shift = 0;
        var shifted = told;
        while (!shifted.toLocalDate().equals(day) && Math.abs(shift) < FARTHEST) {
            shift += told.toLocalDate().isBefore(day) ? 1 : -1;
            var seconds = told.getOffset().getTotalSeconds() + shift * 3_600;
            shifted = told.withOffsetSameInstant(offset(seconds));
        }
        return shifted;
    }

    private static ZoneOffset offset(int seconds) {
        var most = ZoneOffset.MAX.getTotalSeconds();
        return ZoneOffset.ofTotalSeconds(Math.clamp(seconds, -most, most));
    }
}
