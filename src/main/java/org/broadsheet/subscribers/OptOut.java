package org.broadsheet.subscribers;

import java.time.Instant;

/**
 * One line of the opt-out journal.
 *
 * @param person keyed hash of the address
 * @param detail the list's key where the act is {@code LEFT}, else the reason
 */
record OptOut(Instant at, Act act, String person, String detail) {
    enum Act {
        LEFT,
        SUPPRESSED,
        /** Somebody of whom only a digest was handed over; it stands where the hash would. */
        DIGEST,
        ERASED,
        /** An admin took a suppression back. */
        LIFTED
    }
}
