package org.broadsheet.collecting;

import org.jspecify.annotations.Nullable;

/**
 * What may be taken from a source: at most so many words, a picture or not, the full text or not.
 */
public record Rights(
        int words,
        boolean picture,
        boolean fullText,
        boolean isProtected,
        @Nullable String credit) {
    /** Where a new source starts: headline, 40 words, link and credit, no picture. */
    public static final Rights CAREFUL = new Rights(40, false, true, false, null);

    public Rights {
        if (words < 0) {
            throw new IllegalArgumentException("words: " + words);
        }
    }
}
