package org.broadsheet.topics.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.topics.text.Word;
import org.broadsheet.topics.text.Words;

/**
 * The words of an article, title first, with a gap between the title and the text. The first words
 * of a text without a title stand for it.
 */
record PlacedWords(List<Word> words, int titleEnd, int leadEnd) {
    private static final int LEAD_WORDS = 40;
    private static final int UNTITLED = 10;

    /** A text so short adds nothing to the title. */
    private static final int BARE = 15;

    /** Longer than any article; what comes after a book's worth of words files nothing. */
    private static final int LONGEST_TEXT = 20_000;

    static PlacedWords of(TopicText article) {
        var words = new ArrayList<>(Words.of(article.title(), article.language()));
        words.add(Word.GAP);
        var titled = words.size() > 1;
        var gap = words.size();
        var text = article.text();
        var read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        words.addAll(Words.of(read, article.language()));
        var titleEnd = titled ? gap : Math.min(words.size(), UNTITLED);
        return new PlacedWords(words, titleEnd, Math.min(words.size(), titleEnd + LEAD_WORDS));
    }

    /** There is hardly more than a title, which then has to say what a lead would repeat. */
    boolean isBare() {
        return words.size() - titleEnd < BARE;
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
