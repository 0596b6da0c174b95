package org.broadsheet.collecting.extract.dates;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The names of the months in the languages of the press, long and short, from the CLDR data of the
 * JDK.
 *
 * <p>A name that means two months in two languages ("listopad") is read in the page's own first.
 */
final class MonthNames {
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs",
                    "sk", "hu", "ro", "sr", "sr-Latn", "hr", "bs", "sl", "mk", "bg", "ru", "uk",
                    "be", "el", "tr", "et", "lv", "lt", "ca", "gl", "eu", "is", "ga", "sq", "az",
                    "kk", "uz", "ka", "hy", "ar", "fa", "he", "hi", "id", "ms", "vi", "th", "sw",
                    "af", "de-AT", "en-GB", "no");
    private static final Map<String, String> EXTRA =
            Map.ofEntries(
                    Map.entry("sept", "9"),
                    Map.entry("jänner", "1"),
                    Map.entry("feber", "2"),
                    Map.entry("maerz", "3"),
                    Map.entry("mrz", "3"),
                    Map.entry("januar", "1"),
                    Map.entry("setiembre", "9"),
                    Map.entry("مايو", "5"),
                    Map.entry("أيار", "5"),
                    Map.entry("août", "8"),
                    Map.entry("aout", "8"),
                    Map.entry("fevrier", "2"),
                    Map.entry("decembre", "12"),
                    Map.entry("марта", "3"),
                    Map.entry("avr", "4"));
    private static final Map<String, Map<String, Integer>> BY_LANGUAGE =
            LANGUAGES.stream().collect(Collectors.toMap(tag -> tag, MonthNames::read));
    private static final Map<String, Integer> ANY = any();

    private MonthNames() {}

    /** The month that a word names, 1 to 12, in this language or else in any. */
    static OptionalInt find(String word, String language) {
        var name = word.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        var short2 = language.length() < 2 ? language : language.substring(0, 2);
        var own = BY_LANGUAGE.getOrDefault(short2.toLowerCase(Locale.ROOT), Map.of()).get(name);
        var found = own == null ? ANY.get(name) : own;
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private static Map<String, Integer> read(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var names = new HashMap<String, Integer>();
        for (var style :
                List.of(
                        TextStyle.FULL,
                        TextStyle.FULL_STANDALONE,
                        TextStyle.SHORT,
                        TextStyle.SHORT_STANDALONE)) {
            for (var month : Month.values()) {
                var name =
                        month.getDisplayName(style, locale)
                                .toLowerCase(locale)
                                .replaceAll("\\.$", "");
                if (name.length() > 2 && name.codePoints().noneMatch(Character::isDigit)) {
                    names.putIfAbsent(name, month.getValue());
                }
            }
        }
        return names;
    }

    private static Map<String, Integer> any() {
        var all = new HashMap<String, Integer>();
        LANGUAGES.forEach(tag -> BY_LANGUAGE.getOrDefault(tag, Map.of()).forEach(all::putIfAbsent));
        EXTRA.forEach((name, month) -> all.putIfAbsent(name, Integer.valueOf(month)));
        return all;
    }
}
