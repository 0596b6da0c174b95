package org.broadsheet.subscribers;

import java.time.Duration;
import java.time.LocalTime;

/** One edition of a list's day, in the list's zone; freeze and deadline lie so long before it. */
public record EditionTime(LocalTime at, Duration freezeBefore, Duration deadlineBefore) {
    public EditionTime {
        if (deadlineBefore.isNegative() || freezeBefore.compareTo(deadlineBefore) < 0) {
            throw new IllegalArgumentException(
                    "the freeze comes before the deadline, the deadline before the edition");
        }
    }
}
