package org.broadsheet.editions.render;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import org.jsoup.Jsoup;

/**
 * How many minutes a digest takes.
 *
 * <p>238 words a minute: the mean of silent reading of non-fiction in English over 190 studies
 * (Brysbaert 2019, Journal of Memory and Language 109). Words are counted by the rules of each
 * text's language, so that Chinese and Thai have words too.
 */
final class ReadingTime {
    private static final int WORDS_A_MINUTE = 238;

    private ReadingTime() {}

    /** Whole minutes, at least one. */
    static int minutes(Digest digest, Length length) {
        var words = 0;
        for (var section : digest.sections()) {
            for (var entry : section.entries()) {
                words += words(entry, length);
            }
        }
        var note = digest.note();
        if (note != null) {
            words += count(Jsoup.parseBodyFragment(note.html()).text(), note.language());
        }
        return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }

    private static int words(Entry entry, Length length) {
        var headline = count(entry.headline(), entry.language());
        return switch (length) {
            case FULL -> headline + count(entry.summary(), entry.language());
            case BRIEF -> headline + count(entry.firstSentence(), entry.language());
            case HEADLINES -> headline;
        };
    }

    private static int count(String text, Locale language) {
        var words = Breaks.words(language);
        words.setText(text);
        var count = 0;
        words.first();
        while (words.next() != BreakIterator.DONE) {
            count += words.getRuleStatus() >= BreakIterator.WORD_NUMBER ? 1 : 0;
        }
        return count;
    }
}
