package org.broadsheet.topics.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.broadsheet.topics.text.Language;
import org.broadsheet.topics.text.Word;
import org.broadsheet.topics.text.Words;

/**
 * Finds many phrases in one pass over an article's words: they are kept by their first stem.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseIndex<T> {
    private final Map<String, List<Entry<T>>> byFirstStem = new HashMap<>();
    private final Language language;

    private record Entry<T>(List<String> stems, T meaning) {}

    /** Where a phrase begins and the position after its end. */
    record Span(int start, int end) {
        boolean covers(Span other) {
            return start <= other.start && other.end <= end;
        }
    }

    PhraseIndex(Language language) {
        this.language = language;
    }

    /** A phrase of stop words only is never found. */
    void add(String phrase, T meaning) {
        var stems = Words.of(phrase, language).stream().map(Word::stem).toList();
        var first = stems.stream().filter(stem -> !stem.isEmpty()).findFirst();
        if (first.isPresent()) {
            var kept = stems.subList(stems.indexOf(first.get()), stems.size());
            byFirstStem
                    .computeIfAbsent(first.get(), stem -> new ArrayList<>())
                    .add(new Entry<>(List.copyOf(kept), meaning));
        }
    }

    void find(List<Word> words, BiConsumer<T, Span> found) {
        for (var start = 0; start < words.size(); start++) {
            for (var entry : byFirstStem.getOrDefault(words.get(start).stem(), List.of())) {
                if (matches(entry.stems(), words, start)) {
                    found.accept(entry.meaning(), new Span(start, start + entry.stems().size()));
                }
            }
        }
    }

    private static boolean matches(List<String> stems, List<Word> words, int start) {
        if (start + stems.size() > words.size()) {
            return false;
        }
        for (var i = 1; i < stems.size(); i++) {
            if (!stems.get(i).equals(words.get(start + i).stem())) {
                return false;
            }
        }
        return true;
    }
}
