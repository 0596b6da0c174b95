package org.broadsheet.topics.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms of a window, numbered, and in how many of its articles each stands.
 *
 * <p>Every article is counted first, then weighed: an article's terms are kept as numbers, since
 * 50,000 articles' worth of terms as objects would take more than a gigabyte.
 */
final class Vocabulary {
    private static final double LONE = 0.2;

    private final Map<Term, Integer> numbers = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private int[] frequencies = new int[1_024];
    private int articles;

    Term term(int number) {
        return terms.get(number);
    }

    int frequency(int number) {
        return frequencies[number];
    }

    CountedTerms count(ArticleTerms article) {
        articles++;
        var counts = new TreeMap<Integer, Integer>();
        article.counts()
                .forEach((term, count) ->
                        counts.put(numbers.computeIfAbsent(term, this::next), count));
        var sorted = new int[counts.size()];
        var times = new short[counts.size()];
        var place = 0;
        for (var entry : counts.entrySet()) {
            sorted[place] = entry.getKey();
            times[place++] = (short) Math.min(Short.MAX_VALUE, entry.getValue());
            frequencies[entry.getKey()]++;
        }
        return new CountedTerms(sorted, times);
    }

    /**
     * Log of the count times log of the rarity, of length 1. Terms that stand in no other article
     * are part of the length, but left out since they meet nothing.
     */
    TermVector vector(CountedTerms article, ClusterSettings settings) {
        var shared = new int[article.size()];
        var weights = new float[article.size()];
        var length = 0;
        var square = 0.0;
        for (var place = 0; place < article.size(); place++) {
            var number = article.number(place);
            var weight = weight(number, article.count(place), settings);
            square += weight * weight;
            if (frequencies[number] > 1) {
                shared[length] = number;
                weights[length++] = (float) weight;
            }
        }
        return new TermVector(Arrays.copyOf(shared, length), Arrays.copyOf(weights, length))
                .over(Math.sqrt(square));
    }

    private double weight(int number, int count, ClusterSettings settings) {
        return (1 + Math.log(count)) * rarity(number) * settings.weight(terms.get(number).kind());
    }

    /**
     * A term that stands in no other article can join nothing; at its full weight it would only
     * make a long text unlike all others.
     */
    private double rarity(int number) {
        var rarity = Math.log((1.0 + articles) / (0.5 + frequencies[number]));
        return frequencies[number] == 1 ? LONE * rarity : rarity;
    }

    private int next(Term term) {
        var number = terms.size();
        terms.add(term);
        if (number >= frequencies.length) {
            frequencies = Arrays.copyOf(frequencies, 2 * frequencies.length);
        }
        return number;
    }
}
