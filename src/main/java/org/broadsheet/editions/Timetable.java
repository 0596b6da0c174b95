package org.broadsheet.editions;

import java.time.Instant;

/** When an edition opens, freezes, must be approved, and goes out. */
public record Timetable(Instant opensAt, Instant freezeAt, Instant deadlineAt, Instant editionAt) {
    public Timetable {
        if (freezeAt.isAfter(deadlineAt) || deadlineAt.isAfter(editionAt)) {
            throw new IllegalArgumentException(
                    "freeze %s, deadline %s, edition time %s"
                            .formatted(freezeAt, deadlineAt, editionAt));
        }
    }

    /** Everything at once: an edition that somebody asks for. */
    static Timetable at(Instant now) {
        return new Timetable(now, now, now, now);
    }

    Timetable opening(Instant opens) {
        return new Timetable(opens, freezeAt, deadlineAt, editionAt);
    }
}
