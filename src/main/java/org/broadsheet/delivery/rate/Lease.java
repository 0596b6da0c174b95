package org.broadsheet.delivery.rate;

import java.time.Instant;

/** What the database allows one node next. */
sealed interface Lease {
    /** So many mails, the first at that instant and each so much later than the one before. */
    record Granted(Instant first, long nanosApart, long mails) implements Lease {}

    /** None before then: others have leased what comes first. */
    record NotBefore(Instant instant) implements Lease {}

    /** The day's most is reached; the words say which. */
    record Spent(Instant nextDay, String why) implements Lease {}
}
