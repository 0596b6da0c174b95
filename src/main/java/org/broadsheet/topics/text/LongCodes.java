package org.broadsheet.topics.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Three-letter language codes (ISO 639-2/T) to the two-letter ones, from the JDK's own table. */
final class LongCodes {
    private static final Map<String, String> TO_SHORT =
            Arrays.stream(Locale.getISOLanguages())
                    .collect(
                            Collectors.toMap(
                                    LongCodes::threeLetters, Function.identity(), (a, b) -> a));

    private LongCodes() {}

    static String shorten(String code) {
        return TO_SHORT.getOrDefault(code, code);
    }

    private static String threeLetters(String code) {
        try {
            return Locale.of(code).getISO3Language();
        } catch (MissingResourceException hasNone) {
            return code;
        }
    }
}
