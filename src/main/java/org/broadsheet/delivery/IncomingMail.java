package org.broadsheet.delivery;

import java.util.Locale;

/** What sort of mail was found in the inbox. */
enum IncomingMail {
    UNSUBSCRIBE,
    DSN,
    ARF,
    AUTO_REPLY,
    /** Written by a person. */
    REPLY,
    /** A bounce or complaint about nobody we know. */
    UNKNOWN,
    /** Could not be handled. */
    BROKEN;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isKept() {
        return this == REPLY || this == UNKNOWN || this == BROKEN;
    }
}
