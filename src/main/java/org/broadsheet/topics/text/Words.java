package org.broadsheet.topics.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Cuts a text into stemmed words, in order, with the analyzer of its language. */
public final class Words {
    private Words() {}

    public static List<Word> of(String text, Language language) {
        var words = new ArrayList<Word>(text.length() / 6 + 1);
        try (var tokens = Analyzers.of(language).tokenStream("text", text)) {
            var stem = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() > 1) {
                    words.add(Word.GAP);
                }
                var surface = text.substring(place.startOffset(), place.endOffset());
                words.add(new Word(stem.toString(), surface));
            }
            tokens.end();
        } catch (IOException readingFromMemory) {
            throw new UncheckedIOException(readingFromMemory);
        }
        return words;
    }
}
