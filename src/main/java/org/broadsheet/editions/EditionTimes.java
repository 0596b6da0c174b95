package org.broadsheet.editions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.subscribers.EditionTime;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingList;

/**
 * A list's local edition times as instants.
 *
 * <p>Where the clocks jump over a time it shifts by the gap; where an hour is doubled its first
 * pass counts. Freeze and deadline lie real minutes before the edition time.
 */
record EditionTimes(ListId list, ZoneId zone, List<EditionTime> daily) {
    EditionTimes {
        daily = List.copyOf(daily);
    }

    static EditionTimes of(MailingList list) {
        return new EditionTimes(list.id(), list.zone(), list.editionTimes());
    }

    /** The coming slots in order, the first being the next whose freeze is after {@code now}. */
    Stream<EditionSlot> after(Instant now) {
        var yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
        return Stream.iterate(yesterday, day -> day.plusDays(1))
                .limit(daily.isEmpty() ? 0 : 400)
                .flatMap(this::on)
                .filter(slot -> slot.times().freezeAt().isAfter(now));
    }

    Stream<EditionSlot> on(LocalDate day) {
        return daily.stream()
                .sorted(Comparator.comparing(EditionTime::at))
                .map(time -> slot(day, time));
    }

    /** The edition time that follows this instant; empty for a list without a schedule. */
    Optional<Instant> next(Instant editionAt) {
        return Stream.iterate(dayOf(editionAt), day -> day.plusDays(1))
                .limit(3)
                .flatMap(this::on)
                .map(slot -> slot.times().editionAt())
                .filter(at -> at.isAfter(editionAt))
                .findFirst();
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private EditionSlot slot(LocalDate day, EditionTime time) {
        var edition = ZonedDateTime.of(day, time.at(), zone).toInstant();
        var freeze = edition.minus(time.freezeBefore());
        var deadline = edition.minus(time.deadlineBefore());
        return new EditionSlot(
                list, day, time.at(), new Timetable(freeze, freeze, deadline, edition));
    }
}
