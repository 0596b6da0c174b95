package org.broadsheet.editions.render;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Where texts of a language break.
 *
 * <p>ICU remembers one language at a time and reads the rules of any other from its jar again,
 * which took a third of all rendering; here each language's rules are read once, and copied.
 */
final class Breaks {
    private static final Map<Locale, BreakIterator> WORDS = new ConcurrentHashMap<>();
    private static final Map<Locale, BreakIterator> SENTENCES = new ConcurrentHashMap<>();
    private static final Map<Locale, BreakIterator> LINES = new ConcurrentHashMap<>();

    private Breaks() {}

    static BreakIterator words(Locale language) {
        return copy(WORDS, language, BreakIterator::getWordInstance);
    }

    static BreakIterator sentences(Locale language) {
        return copy(SENTENCES, language, BreakIterator::getSentenceInstance);
    }

    static BreakIterator lines(Locale language) {
        return copy(LINES, language, BreakIterator::getLineInstance);
    }

    private static BreakIterator copy(
            Map<Locale, BreakIterator> read,
            Locale language,
            Function<Locale, BreakIterator> reader) {
        var rules = read.computeIfAbsent(Locale.of(language.getLanguage()), reader);
        return rules.clone();
    }
}
