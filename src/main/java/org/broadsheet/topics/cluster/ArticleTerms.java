package org.broadsheet.topics.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.topics.cluster.Term.Kind;
import org.broadsheet.topics.text.Countries;
import org.broadsheet.topics.text.FunctionWords;
import org.broadsheet.topics.text.Language;
import org.broadsheet.topics.text.Names;
import org.broadsheet.topics.text.Sentences;
import org.broadsheet.topics.text.Words;

/** How often each term stands in the title (counted twice) and the first part of the text. */
record ArticleTerms(Map<Term, Integer> counts) {
    private static final int TITLE_COUNTS = 2;

    static ArticleTerms of(StoryText article, int leadChars) {
        var text = article.text();
        var lead = text.length() > leadChars ? text.substring(0, leadChars) : text;
        var title = article.title().isBlank() ? firstSentence(lead, article) : article.title();
        var counts = new LinkedHashMap<Term, Integer>();
        addWords(counts, title, article.language(), TITLE_COUNTS);
        addWords(counts, lead, article.language(), 1);
        var names = Names.of(title, lead);
        addNames(counts, names.names(), article.language());
        addPairs(counts, names.pairs(), article.language());
        addAll(counts, Kind.NUMBER, names.numbers());
        return new ArticleTerms(counts);
    }

    private static String firstSentence(String text, StoryText article) {
        return Sentences.of(text, article.language()).stream().findFirst().orElse("");
    }

    /** A country is counted as a place only. */
    private static void addWords(
            Map<Term, Integer> counts, String text, Language language, int times) {
        for (var word : Words.of(text, language)) {
            if (!word.isGap()
                    && !FunctionWords.isOne(word.surface(), language)
                    && !Countries.isOne(word.surface().toLowerCase(Locale.ROOT), language)) {
                counts.merge(new Term(Kind.WORD, word.stem()), times, Integer::sum);
            }
        }
    }

    private static void addNames(Map<Term, Integer> counts, List<String> names, Language language) {
        for (var name : names) {
            var kind = Countries.isOne(name, language) ? Kind.PLACE : Kind.NAME;
            counts.merge(new Term(kind, name), 1, Integer::sum);
        }
    }

    private static void addPairs(Map<Term, Integer> counts, List<String> pairs, Language language) {
        for (var pair : pairs) {
            var places = Stream.of(pair.split(" ")).allMatch(it -> Countries.isOne(it, language));
            counts.merge(new Term(places ? Kind.PLACE : Kind.PAIR, pair), 1, Integer::sum);
        }
    }

    private static void addAll(Map<Term, Integer> counts, Kind kind, List<String> forms) {
        for (var form : forms) {
            counts.merge(new Term(kind, form), 1, Integer::sum);
        }
    }
}
