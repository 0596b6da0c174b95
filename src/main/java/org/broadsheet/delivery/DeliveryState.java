package org.broadsheet.delivery;

import java.util.Locale;

/** Where one (edition, subscriber) stands. The only ways from one to another are {@link Move}s. */
public enum DeliveryState {
    /** Waits for its slot, or for its next try after one that does not count. */
    PLANNED,
    /** In the hands of a seat. */
    CLAIMED,
    /** On hold lists only: its data may be on the wire from here on. */
    SENDING,
    /** A server accepted it. */
    SENT,
    /** A server said "later". */
    DEFERRED,
    /** Nobody can say whether a server accepted it. */
    IN_DOUBT,
    /** A server said "never". */
    REFUSED,
    /** The reader left, paused or was suppressed before it went out. */
    WITHDRAWN,
    /** A newer edition carries its stories. */
    OVERTAKEN,
    /** Stopped by an editor before it went out. */
    RECALLED,
    /** Its variant failed preflight after approval. */
    HELD,
    /** Too late to be of use. */
    EXPIRED,
    /** Accepted, and came back. */
    BOUNCED;

    /** The word in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static DeliveryState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
