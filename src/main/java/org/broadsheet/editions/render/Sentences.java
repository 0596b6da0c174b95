package org.broadsheet.editions.render;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Finds the first sentence of a text by the rules of its language. */
final class Sentences {
    private static final int SHORTEST = 25;

    private Sentences() {}

    /** A break after very few characters is taken for an abbreviation ("St. Ives"). */
    static String first(String text, Locale language) {
        var sentences = Breaks.sentences(language);
        sentences.setText(text);
        var end = sentences.next();
        while (end != BreakIterator.DONE && end < SHORTEST) {
            end = sentences.next();
        }
        return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
    }
}
