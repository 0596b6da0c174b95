package org.broadsheet.editions;

import java.util.Locale;

/** What an edition is for. Only {@code SCHEDULED} and {@code EXTRA} form a list's stream. */
public enum EditionKind {
    SCHEDULED,
    EXTRA,
    /** A note without stories, to all readers or to a segment. */
    ANNOUNCEMENT,
    /** To those who had a wrong revision. */
    CORRECTION;

    public boolean inStream() {
        return this == SCHEDULED || this == EXTRA;
    }

    /** Whether its mails go out at the approval; a scheduled one waits for the readers' slots. */
    public boolean goesOutAtApproval() {
        return this != SCHEDULED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EditionKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
