package org.broadsheet.topics.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The terms of a window, numbered, and in how many of its articles each stands. */
final class Vocabulary {
    private static final double LONE = 0.2;

    private final Map<Term, Integer> numbers = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private int[] frequencies = new int[1_024];
    private int articles;

    static Vocabulary of(Iterable<ArticleTerms> window) {
        var vocabulary = new Vocabulary();
        for (var article : window) {
            vocabulary.add(article);
        }
        return vocabulary;
    }

    Term term(int number) {
        return terms.get(number);
    }

    int size() {
        return terms.size();
    }

    int frequency(int number) {
        return frequencies[number];
    }

    /** Log of the count times log of the rarity, of length 1. */
    TermVector vector(ArticleTerms article, ClusterSettings settings) {
        var weights = new TreeMap<Integer, Float>();
        article.counts()
                .forEach((term, count) -> {
                    var number = numbers.get(term);
                    if (number != null) {
                        var weight = (1 + Math.log(count)) * rarity(number);
                        weights.put(number, (float) (weight * settings.weight(term.kind())));
                    }
                });
        return TermVector.of(weights).unit();
    }

    /**
     * A term that stands in no other article can join nothing; at its full weight it would only
     * make a long text unlike all others.
     */
    private double rarity(int number) {
        var rarity = Math.log((1.0 + articles) / (0.5 + frequencies[number]));
        return frequencies[number] == 1 ? LONE * rarity : rarity;
    }

    private void add(ArticleTerms article) {
        articles++;
        for (var term : article.counts().keySet()) {
            var number = numbers.computeIfAbsent(term, this::next);
            if (number >= frequencies.length) {
                frequencies = Arrays.copyOf(frequencies, 2 * frequencies.length);
            }
            frequencies[number]++;
        }
    }

    private int next(Term term) {
        terms.add(term);
        return terms.size() - 1;
    }
}
