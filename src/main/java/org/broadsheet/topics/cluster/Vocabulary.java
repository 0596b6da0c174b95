package org.broadsheet.topics.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The terms of a window, numbered, and in how many of its articles each stands.
 *
 * <p>Every article is counted first, then weighed: an article's terms are kept as numbers, since
 * 50,000 articles' worth of terms as objects would take more than a gigabyte.
 */
final class Vocabulary {
    private static final double LONE = 0.4;

    /** No single term, however rare, makes two articles a story: in a brief one it would. */
    private static final double MOST = 0.18;

    /** Articles that the window is thought to be part of, beside its own. */
    private static final double BACKGROUND = 2_000;

    /** Articles in a window that a single story explains. */
    private static final double ONE_STORY = 7;

    /** In a window of so many articles the frequencies found are half believed. */
    private static final double DOUBT = 200;

    /** With so many names they have half the share that the setting gives them. */
    private static final double FEW_NAMES = 3;

    /** How much more alike two articles without a text count. */
    private static final double BRIEF = 0.5;

    /** Different terms from which on an article is not brief. */
    private static final double USUAL_TERMS = 90;

    /** No vector is longer: that of an article with next to nothing in it. */
    static final double LONGEST = Math.sqrt(1 + BRIEF);

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
     * Log of the count times log of the rarity, of length 1, brief articles a little more. Words
     * and names have lengths of their own, so that a text full of the one does not drown the other;
     * the more names there are, the nearer their share comes to the setting. Terms that stand in no
     * other article are part of the lengths, but left out since they meet nothing.
     */
    TermVector vector(CountedTerms article, ClusterSettings settings) {
        var weights = new double[article.size()];
        var words = 0.0;
        var names = 0.0;
        var nameCount = 0;
        for (var place = 0; place < weights.length; place++) {
            var number = article.number(place);
            weights[place] = (1 + Math.log(article.count(place))) * rarity(number) * worth(number);
            var square = weights[place] * weights[place];
            words += isWord(number) ? square : 0;
            names += isWord(number) ? 0 : square;
            nameCount += isWord(number) ? 0 : 1;
        }
        var share = settings.nameShare() * nameCount / (nameCount + FEW_NAMES);
        share = names == 0 ? 0 : words == 0 ? 1 : share;
        var length = brevity(article.size());
        return scaled(
                article, weights, length * length(1 - share, words), length * length(share, names));
    }

    /** Two short texts share less of their words than two long ones that say the same. */
    private static double brevity(int terms) {
        return Math.sqrt(1 + BRIEF * (1 - Math.min(1, terms / USUAL_TERMS)));
    }

    private TermVector scaled(
            CountedTerms article, double[] weights, double wordScale, double nameScale) {
        var terms = new int[weights.length];
        var scaled = new float[weights.length];
        var size = 0;
        for (var place = 0; place < weights.length; place++) {
            var number = article.number(place);
            if (frequencies[number] > 1) {
                terms[size] = number;
                var weight = weights[place] * (isWord(number) ? wordScale : nameScale);
                scaled[size++] = (float) Math.min(most(number), weight);
            }
        }
        return new TermVector(Arrays.copyOf(terms, size), Arrays.copyOf(scaled, size));
    }

    /** The words of a name pair count beside it. */
    private double most(int number) {
        return terms.get(number).kind() == Term.Kind.PAIR ? MOST / 2 : MOST;
    }

    private static double length(double share, double square) {
        return square == 0 ? 0 : Math.sqrt(share / square);
    }

    boolean isName(int number) {
        return !isWord(number);
    }

    /** How many different names, name pairs and numbers an article has. */
    int names(CountedTerms article) {
        return (int)
                IntStream.range(0, article.size())
                        .filter(place -> isName(article.number(place)))
                        .count();
    }

    private boolean isWord(int number) {
        return terms.get(number).kind() == Term.Kind.WORD;
    }

    private double worth(int number) {
        return switch (terms.get(number).kind()) {
            case WORD, NUMBER, PLACE -> 1;
            case NAME, PAIR -> 2;
        };
    }

    /**
     * Log of how rare a term would be if the window were part of a larger one: what a single story
     * explains speaks against no term, and a window of few articles says little about the rest. So
     * one threshold suits twenty articles and many thousands.
     *
     * <p>A term that stands in no other article can join nothing; at its full weight it would only
     * make a long text unlike all others.
     */
    private double rarity(int number) {
        var found = frequencies[number];
        var share = Math.max(0, found - ONE_STORY) / (articles + DOUBT);
        var rarity = Math.log((1 + articles + BACKGROUND) / (0.5 + found + BACKGROUND * share));
        return found == 1 ? LONE * rarity : rarity;
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
