package org.broadsheet.subscribers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a reader gets an edition: at the next instant of their rhythm at their local hour.
 *
 * <p>07:00 is 07:00: in a spring gap the hour shifts to the next that exists, in autumn a doubled
 * hour counts once, the first time. A slot that passed more than {@link #LATEST} ago is not used
 * any more.
 */
public final class Slots {
    /** How late the first attempt may be. */
    public static final Duration LATEST = Duration.ofHours(3);

    private static final int DAYS_AHEAD = 62; // two months hold every rhythm

    private Slots() {}

    /**
     * The slot of a scheduled edition.
     *
     * @param editionAt the edition time of the list
     * @param now decides whether a slot has passed
     */
    public static Instant next(Rhythm rhythm, Instant editionAt, Instant now) {
        var earliest = now.minus(LATEST);
        var from = editionAt.isAfter(earliest) ? editionAt : earliest;
        return rhythm.pattern() instanceof Rhythm.Pattern.EveryEdition
                ? notBeforeTheHour(rhythm, from)
                : firstOnOrAfter(rhythm, from);
    }

    private static Instant notBeforeTheHour(Rhythm rhythm, Instant from) {
        var hour = at(from.atZone(rhythm.zone()).toLocalDate(), rhythm.hour(), rhythm.zone());
        return hour.isAfter(from) ? hour : from;
    }

    private static Instant firstOnOrAfter(Rhythm rhythm, Instant from) {
        var date = from.atZone(rhythm.zone()).toLocalDate();
        for (var day = 0; day < DAYS_AHEAD; day++, date = date.plusDays(1)) {
            var slot = at(date, rhythm.hour(), rhythm.zone());
            if (rhythm.pattern().includes(date) && !slot.isBefore(from)) {
                return slot;
            }
        }
        throw new IllegalStateException("a rhythm without a day: " + rhythm);
    }

    private static Instant at(LocalDate date, LocalTime hour, ZoneId zone) {
        return ZonedDateTime.of(date, hour, zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
