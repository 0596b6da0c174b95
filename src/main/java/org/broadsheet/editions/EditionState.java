package org.broadsheet.editions;

import java.util.Locale;

/** How far an edition has come. */
public enum EditionState {
    FORMING,
    FROZEN,
    APPROVED,
    /** An editor took it back: nothing more of it goes out until its next revision is approved. */
    STOPPED,
    /** Not approved in time: its articles are open again. */
    LAPSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EditionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
