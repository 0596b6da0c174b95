package org.broadsheet.editions;

import java.util.Locale;

/** What a story is to the list: new, an update of one sent before, or corrected by its outlet. */
public enum StoryMark {
    FRESH,
    UPDATE,
    CORRECTED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StoryMark of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
