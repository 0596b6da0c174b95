package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a long run of words that one text repeats from another, whatever the punctuation. */
final class RepeatedWords {
    /** So many in a row are no accident. */
    static final int FEWEST = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private RepeatedWords() {}

    /** The longest run as it stands in {@code own}. */
    static Optional<String> longest(String own, String source) {
        var mine = words(own);
        var theirs = words(source);
        var starts = new HashMap<String, List<Integer>>();
        for (var at = 0; at < theirs.size(); at++) {
            starts.computeIfAbsent(theirs.get(at), it -> new ArrayList<>()).add(at);
        }
        var best = 0;
        var from = 0;
        for (var at = 0; at + best < mine.size(); at++) {
            for (var there : starts.getOrDefault(mine.get(at), List.of())) {
                var run = run(mine, at, theirs, there);
                if (run > best) {
                    best = run;
                    from = at;
                }
            }
        }
        return best < FEWEST ? Optional.empty() : Optional.of(cut(own, from, best));
    }

    private static int run(List<String> mine, int at, List<String> theirs, int there) {
        var run = 0;
        while (at + run < mine.size()
                && there + run < theirs.size()
                && mine.get(at + run).equals(theirs.get(there + run))) {
            run++;
        }
        return run;
    }

    private static String cut(String own, int from, int words) {
        var places = WORD.matcher(own).results().toList();
        return own.substring(places.get(from).start(), places.get(from + words - 1).end());
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(it -> it.group().toLowerCase(Locale.ROOT)).toList();
    }
}
