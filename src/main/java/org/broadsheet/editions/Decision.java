package org.broadsheet.editions;

import java.util.Locale;

/** Why a story is or is not in an edition. */
public enum Decision {
    IN,
    /** Good enough, but the list's caps were full; offered again for three days. */
    OVER_CAP,
    HIDDEN,
    TOO_OLD,
    /** A follow-up without new facts. */
    NOTHING_NEW,
    /** Its outlet corrected what was sent: put before the editor, who takes it by a pin. */
    CORRECTED,
    /** Under none of the list's topics. */
    NOT_OFFERED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Decision of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
