package org.broadsheet.delivery.rate;

import java.time.Duration;
import java.time.Instant;

/** Whether a mail may go now. */
public sealed interface Admission {
    Admission GO = new Go();

    record Go() implements Admission {}

    /** So long, by a limit that holds for all mails of its lane. */
    record Wait(Duration time) implements Admission {}

    /** So long, by a limit that is its domain's alone or slow: no connection waits for that. */
    record Aside(Duration time, String why) implements Admission {}

    /** What may go today is out. */
    record NextDay(Instant nextDay, String why) implements Admission {}

    /** Ask again after {@link Pacer#lease}, which asks the database. */
    final class Lease implements Admission {
        private final Allowance of;

        Lease(Allowance of) {
            this.of = of;
        }

        Allowance of() {
            return of;
        }
    }
}
