package org.broadsheet.topics.cluster;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.topics.text.Countries;
import org.broadsheet.topics.text.FunctionWords;
import org.broadsheet.topics.text.Names;

/**
 * What an article says alike in any language: the beginnings of its names, in Latin letters without
 * accents, since languages bend the ends; and its numbers of three digits or more, years aside.
 */
final class Marks {
    private static final int SHORTEST_NAME = 4;
    private static final int BEGINNING = 5;
    private static final int SHORTEST_NUMBER = 3;
    private static final String NUMBER = "#";
    private static final String CYRILLIC = "абвгдђежзијјклљмнњопрстћуфхцчџшщъыьэюяёћђ";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "dj", "e", "z", "z", "i", "j", "j", "k", "l", "lj", "m", "n", "nj",
        "o", "p", "r", "s", "t", "c", "u", "f", "h", "c", "c", "dz", "s", "sh", "", "y", "", "e",
        "yu", "ya", "e", "c", "dj"
    };

    private Marks() {}

    static Set<String> of(StoryText article, int leadChars) {
        var text = article.text();
        var lead = text.length() > leadChars ? text.substring(0, leadChars) : text;
        var names = Names.of(article.title(), lead);
        var marks = new HashSet<String>();
        for (var name : names.names()) {
            var folded = folded(name);
            if (folded.length() >= SHORTEST_NAME
                    && !Countries.isOne(name, article.language())
                    && !FunctionWords.isOne(name, article.language())) {
                marks.add(folded.substring(0, Math.min(BEGINNING, folded.length())));
            }
        }
        for (var number : names.numbers()) {
            if (number.length() >= SHORTEST_NUMBER && !number.matches("(19|20)\\d\\d")) {
                marks.add(NUMBER + number);
            }
        }
        return marks;
    }

    static boolean isName(String mark) {
        return !mark.startsWith(NUMBER);
    }

    static String shown(String mark) {
        return isName(mark) ? mark + "…" : mark.substring(NUMBER.length());
    }

    private static String folded(String name) {
        var plain =
                Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace("đ", "dj");
        var latin = new StringBuilder();
        plain.codePoints()
                .forEach(c -> {
                    var at = CYRILLIC.indexOf(c);
                    if (at < 0) {
                        latin.appendCodePoint(c);
                    } else {
                        latin.append(LATIN[at]);
                    }
                });
        return latin.toString();
    }
}
