package org.broadsheet.topics.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows the names of countries and their people in a language. They stand in so many articles that
 * two with only a country in common mostly report two events.
 *
 * <p>Names are the JDK's (CLDR), in both scripts for Serbian; people are found by their endings.
 */
public final class Countries {
    private static final int LONG_WORD = 4;
    private static final List<String> PEOPLE =
            List.of(
                    "n", "an", "ian", "ean", "ese", "i", "ish", "er", "isch", "ische", "ischen",
                    "ien", "ienne", "ais", "aise", "ski", "ska", "sko", "ske", "ском", "ски", "ска",
                    "ско", "ске", "skog", "skom", "ског");

    /** Those whose endings do not tell. */
    private static final Set<String> IRREGULAR =
            Set.of(
                    "american",
                    "british",
                    "britain",
                    "french",
                    "dutch",
                    "spanish",
                    "danish",
                    "swiss",
                    "greek",
                    "polish",
                    "turkish",
                    "finnish",
                    "swedish",
                    "norwegian",
                    "belgian",
                    "thai",
                    "scottish",
                    "welsh",
                    "english",
                    "england",
                    "europe",
                    "european",
                    "africa",
                    "african",
                    "asia",
                    "asian",
                    "western",
                    "eastern",
                    "northern",
                    "southern",
                    "deutschen",
                    "deutsche",
                    "deutscher",
                    "französische",
                    "russische",
                    "amerikanische",
                    "evropa",
                    "evropske",
                    "европа");

    /** Parts of names that say nothing by themselves. */
    private static final Set<String> PARTS =
            Set.of("island", "islands", "republic", "territory", "saint", "ocean", "and", "the");

    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private Countries() {}

    /**
     * True for the name of a country or its people, or one word of it: "korea", "korean".
     *
     * @param name in lower case
     */
    public static boolean isOne(String name, Language language) {
        return KNOWN.computeIfAbsent(language.code(), Countries::words).contains(name)
                || IRREGULAR.contains(name);
    }

    private static Set<String> words(String language) {
        var names =
                scripts(language)
                        .flatMap(locale ->
                                Stream.of(Locale.getISOCountries())
                                        .map(code -> Locale.of("", code).getDisplayCountry(locale)))
                        .flatMap(name ->
                                Stream.of(name.toLowerCase(Locale.ROOT).split("[\\s(),-]+")))
                        .filter(word -> word.length() >= LONG_WORD && !PARTS.contains(word))
                        .collect(Collectors.toSet());
        var all = new HashSet<>(names);
        names.forEach(name -> addPeople(name, all));
        return Set.copyOf(all);
    }

    private static void addPeople(String country, Set<String> all) {
        var root = country.replaceFirst("[aeiouyаеиоу]+$", "");
        for (var ending : PEOPLE) {
            all.add(country + ending);
            if (root.length() >= LONG_WORD) {
                all.add(root + ending);
                all.add(root + ending + "s");
            }
        }
    }

    private static Stream<Locale> scripts(String language) {
        return language.equals("sr")
                ? Stream.of(Locale.forLanguageTag("sr-Latn"), Locale.forLanguageTag("sr-Cyrl"))
                : Stream.of(Locale.forLanguageTag(language));
    }
}
