package org.broadsheet.subscribers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which edition a reader gets next, and when.
 *
 * @param slot when it is mailed
 * @param closedAt when its news were closed: the list's freeze
 */
public record NextDigest(Instant slot, Instant editionAt, Instant closedAt) {
    private static final int DAYS_AHEAD = 62;

    /** Empty where the list has no times: its editions are made by hand. */
    public static Optional<NextDigest> after(Instant now, MailingList list, Rhythm rhythm) {
        var first = editions(now, list).map(edition -> slotted(edition, rhythm, now)).findFirst();
        return first.flatMap(soonest ->
                editions(now, list)
                        .takeWhile(edition -> !edition.editionAt().isAfter(soonest.slot()))
                        .map(edition -> slotted(edition, rhythm, now))
                        .filter(digest -> digest.slot().equals(soonest.slot()))
                        .max(Comparator.comparing(NextDigest::editionAt)));
    }

    /** The editions to come, oldest first; {@code slot} is not yet the reader's. */
    public static Stream<NextDigest> editions(Instant now, MailingList list) {
        var today = LocalDate.ofInstant(now, list.zone());
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(date -> list.editionTimes().stream().map(time -> at(date, time, list)))
                .filter(edition -> edition.editionAt().isAfter(now));
    }

    private static NextDigest at(LocalDate date, EditionTime time, MailingList list) {
        var edition =
                date.atTime(time.at()).atZone(list.zone()).withEarlierOffsetAtOverlap().toInstant();
        return new NextDigest(edition, edition, edition.minus(time.freezeBefore()));
    }

    private static NextDigest slotted(NextDigest edition, Rhythm rhythm, Instant now) {
        return new NextDigest(
                Slots.next(rhythm, edition.editionAt(), now),
                edition.editionAt(),
                edition.closedAt());
    }
}
