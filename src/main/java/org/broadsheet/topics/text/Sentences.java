package org.broadsheet.topics.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a text into whole sentences; a break after an abbreviation or an initial is no break. */
public final class Sentences {
    private static final Pattern UNFINISHED =
            Pattern.compile(
                    "(?:^|[\\s(])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Inc|Ltd|Corp|Co|vs|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec|"
                            + "bzw|ca|Nr|str|U\\.S|U\\.K)\\.\\s*$");

    private Sentences() {}

    public static List<String> of(String text, Language language) {
        var breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language.code()));
        breaks.setText(text);
        var sentences = new ArrayList<String>();
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            var sentence = text.substring(start, end);
            if (!UNFINISHED.matcher(sentence).find() || end == text.length()) {
                if (!sentence.isBlank()) {
                    sentences.add(sentence.strip().replaceAll("\\s+", " "));
                }
                start = end;
            }
        }
        return sentences;
    }
}
