package org.broadsheet.topics.text;

import java.util.Locale;
import java.util.Map;

/**
 * A language as far as words are concerned: its two-letter code (ISO 639-1, or three letters where
 * there are no two).
 */
public record Language(String code) {
    public static final Language ENGLISH = new Language("en");

    /** Codes that name what another code names, or a variant that one analyzer serves. */
    private static final Map<String, String> SAME =
            Map.of("nb", "no", "nn", "no", "sh", "sr", "cmn", "zh", "iw", "he", "in", "id");

    /** Languages whose readers, and whose stemmer, need no translation between them. */
    private static final Map<String, String> FAMILIES = Map.of("hr", "sr", "bs", "sr", "cnr", "sr");

    public Language {
        if (!code.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("not a language code: " + code);
        }
    }

    /**
     * From a BCP 47 tag or ISO 639 code: {@code en-US}, {@code sr_Cyrl}, {@code hrv}.
     *
     * @throws IllegalArgumentException if the first part is not two or three letters
     */
    public static Language of(String tag) {
        var code = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        var two = LongCodes.shorten(code);
        return new Language(SAME.getOrDefault(two, two));
    }

    /** The language whose analyzer and stories this one shares: Serbian for Croatian. */
    public Language family() {
        return new Language(FAMILIES.getOrDefault(code, code));
    }
}
