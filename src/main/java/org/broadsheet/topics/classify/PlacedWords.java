package org.broadsheet.topics.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.topics.text.Word;
import org.broadsheet.topics.text.Words;

/** The words of an article, title first, with a gap between the title and the text. */
record PlacedWords(List<Word> words, int titleEnd, int leadEnd) {
    private static final int LEAD_WORDS = 40;

    /** Longer than any article; what comes after a book's worth of words files nothing. */
    private static final int LONGEST_TEXT = 20_000;

    static PlacedWords of(TopicText article) {
        var words = new ArrayList<>(Words.of(article.title(), article.language()));
        words.add(Word.GAP);
        var titleEnd = words.size();
        var text = article.text();
        var read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        words.addAll(Words.of(read, article.language()));
        return new PlacedWords(words, titleEnd, Math.min(words.size(), titleEnd + LEAD_WORDS));
    }

    /** The first word of this stem as it stands in the article. */
    String surface(String stem) {
        return words.stream()
                .filter(word -> word.stem().equals(stem))
                .map(word -> word.surface().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(stem);
    }

    Place place(int position) {
        if (position < titleEnd) {
            return Place.TITLE;
        }
        return position < leadEnd ? Place.LEAD : Place.BODY;
    }
}
