package org.broadsheet.topics.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/**
 * Words that hold a sentence together and tell nothing of an event, for the two languages whose
 * analyzer in Lucene knows too few of them: English (33 words, so Snowball's list is added, and the
 * verbs by which news are reported) and Serbian (hardly any preposition).
 *
 * <p>In a window of many articles their frequency would show it, in one of twenty it does not.
 */
public final class FunctionWords {
    private static final String REPORTING =
            "said says say told tells also would could may might must one two new"
                    + " according reported reports report since yet still however just";

    private static final String SERBIAN =
            "na u za od do sa s k ka iz po o kao to taj ta te ti ovaj ova ovo ove ovi onaj ona ono oni one"
                    + " koji koja koje kojeg kojem kojim kojih kojima da li se ga mu joj ih im jer ako dok kad kada"
                    + " što šta sto sta tako već vec još jos samo posle nakon pre prije kod pri uz bez zbog prema"
                    + " između izmedju tokom oko preko svoj svoje svoju svog više vise sve svi svih rekao rekla"
                    + " kaže kaze kazao izjavio izjavila navodi dodao dodala iznad ispod među medju te pak ni nego";

    private static final Map<String, Set<String>> LISTS =
            Map.of("en", english(), "sr", inBothScripts(words(SERBIAN)));

    private FunctionWords() {}

    public static boolean isOne(String word, Language language) {
        var list = LISTS.get(language.family().code());
        return list != null && list.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String spaced) {
        return new HashSet<>(Arrays.asList(spaced.split(" ")));
    }

    private static Set<String> english() {
        var all = words(REPORTING);
        try (var list =
                Objects.requireNonNull(
                        SnowballFilter.class.getResourceAsStream("english_stop.txt"))) {
            var lines = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            CharArraySet set = WordlistLoader.getSnowballWordSet(new StringReader(lines));
            set.forEach(word -> all.add(new String((char[]) word)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return all;
    }

    private static Set<String> inBothScripts(Set<String> latin) {
        var all = new HashSet<>(latin);
        latin.forEach(word -> all.add(cyrillic(word)));
        return all;
    }

    private static String cyrillic(String latin) {
        var pairs = latin.replace("lj", "љ").replace("nj", "њ").replace("dž", "џ");
        var from = "abvgdđežzijklmnoprstćufhcčš";
        var to = "абвгдђежзијклмнопрстћуфхцчш";
        var text = new StringBuilder();
        pairs.chars()
                .forEach(c ->
                        text.append(from.indexOf(c) < 0 ? (char) c : to.charAt(from.indexOf(c))));
        return text.toString();
    }
}
