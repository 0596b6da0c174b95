package org.broadsheet.topics.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.topics.cluster.Term.Kind;
import org.broadsheet.topics.text.Language;
import org.broadsheet.topics.text.Names;
import org.broadsheet.topics.text.Words;

/** How often each term stands in the title (counted twice) and the first part of the text. */
record ArticleTerms(Map<Term, Integer> counts) {
    private static final int TITLE_COUNTS = 2;

    static ArticleTerms of(StoryText article, int leadChars) {
        var text = article.text();
        var lead = text.length() > leadChars ? text.substring(0, leadChars) : text;
        var counts = new HashMap<Term, Integer>();
        addWords(counts, article.title(), article.language(), TITLE_COUNTS);
        addWords(counts, lead, article.language(), 1);
        var names = Names.of(article.title(), lead);
        addAll(counts, Kind.NAME, names.names());
        addAll(counts, Kind.PAIR, names.pairs());
        addAll(counts, Kind.NUMBER, names.numbers());
        return new ArticleTerms(counts);
    }

    private static void addWords(
            Map<Term, Integer> counts, String text, Language language, int times) {
        for (var word : Words.of(text, language)) {
            if (!word.isGap()) {
                counts.merge(new Term(Kind.WORD, word.stem()), times, Integer::sum);
            }
        }
    }

    private static void addAll(Map<Term, Integer> counts, Kind kind, List<String> forms) {
        for (var form : forms) {
            counts.merge(new Term(kind, form), 1, Integer::sum);
        }
    }
}
