package org.broadsheet.collecting.parse;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Knows the names of the months, long and short, in the languages feeds are written in. Where two
 * languages disagree on a name, the feed's own language decides, else the earlier of the list.
 */
final class Months {
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "cs", "sk", "hu", "sr",
                    "hr", "sl", "bg", "mk", "uk", "el", "ro", "tr", "sv", "da", "nb", "fi", "et",
                    "lv", "lt", "id", "ca", "sq");
    private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();
    private static final Map<String, Integer> ALL = new HashMap<>();

    static {
        LANGUAGES.forEach(language -> BY_LANGUAGE.put(language, names(Locale.of(language))));
        BY_LANGUAGE.put("sh", names(Locale.forLanguageTag("sr-Latn")));
        LANGUAGES.forEach(
                language -> BY_LANGUAGE.getOrDefault(language, Map.of()).forEach(ALL::putIfAbsent));
        BY_LANGUAGE.getOrDefault("sh", Map.of()).forEach(ALL::putIfAbsent);
    }

    private Months() {}

    static Optional<Integer> number(String name, String language) {
        var key = key(name);
        var own = BY_LANGUAGE.getOrDefault(language, Map.of()).get(key);
        var any = own == null ? ALL.get(key) : own;
        return any == null ? english(key) : Optional.of(any);
    }

    /** "Sept", "Janu": English by its first three letters, as mail programs have always done. */
    private static Optional<Integer> english(String key) {
        return key.length() > 3 && key.length() < 10 && key.chars().allMatch(c -> c < 0x80)
                ? Optional.ofNullable(
                        BY_LANGUAGE.getOrDefault("en", Map.of()).get(key.substring(0, 3)))
                : Optional.empty();
    }

    private static Map<String, Integer> names(Locale locale) {
        var names = new HashMap<String, Integer>();
        for (var style :
                List.of(
                        TextStyle.FULL,
                        TextStyle.FULL_STANDALONE,
                        TextStyle.SHORT,
                        TextStyle.SHORT_STANDALONE)) {
            for (var month : Month.values()) {
                var name = key(month.getDisplayName(style, locale));
                if (name.chars().anyMatch(Character::isLetter)) {
                    names.putIfAbsent(name, month.getValue());
                }
            }
        }
        return names;
    }

    /** Lower case, without accents and dots: feeds leave all of them out. */
    static String key(String name) {
        var plain =
                Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
