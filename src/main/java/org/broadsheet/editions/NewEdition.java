package org.broadsheet.editions;

import java.time.Instant;
import java.time.LocalDate;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.Segment;
import org.jspecify.annotations.Nullable;

/** An edition about to form. */
record NewEdition(
        ListId list,
        EditionKind kind,
        @Nullable String slotKey,
        LocalDate day,
        Timetable times,
        EditionText text,
        Beside beside) {

    static NewEdition scheduled(EditionSlot slot, Instant opens) {
        return new NewEdition(
                slot.list(),
                EditionKind.SCHEDULED,
                slot.key(),
                slot.day(),
                slot.times().opening(opens),
                EditionText.NONE,
                Beside.NOTHING);
    }

    static NewEdition extra(ListId list, LocalDate day, Instant now) {
        return new NewEdition(
                list,
                EditionKind.EXTRA,
                null,
                day,
                Timetable.at(now),
                EditionText.NONE,
                Beside.NOTHING);
    }

    static NewEdition announcement(
            ListId list, LocalDate day, Instant now, EditionText text, @Nullable Segment segment) {
        return new NewEdition(
                list,
                EditionKind.ANNOUNCEMENT,
                null,
                day,
                Timetable.at(now),
                text,
                Beside.segment(segment));
    }

    static NewEdition correction(
            ListId list, LocalDate day, Instant now, EditionText text, Beside beside) {
        return new NewEdition(
                list, EditionKind.CORRECTION, null, day, Timetable.at(now), text, beside);
    }
}
