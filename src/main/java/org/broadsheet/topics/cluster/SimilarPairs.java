package org.broadsheet.topics.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Finds the pairs of vectors whose product reaches a threshold, without comparing all pairs.
 *
 * <p>Only the rare terms of each vector are indexed: its commonest terms are left out as long as
 * they alone are too light to reach the threshold (Bayardo et al., "Scaling up all pairs similarity
 * search", 2007). So far that is exact; terms in more than {@value #LONGEST_LIST} articles are left
 * out as well, which keeps the work per article bounded however many articles there are.
 */
final class SimilarPairs {
    private static final int LONGEST_LIST = 400;
    private static final double HOPEFUL = 0.25;

    private final List<TermVector> vectors;
    private final Vocabulary vocabulary;
    private final double threshold;
    private final Map<Integer, List<Posting>> index = new HashMap<>();
    private final double[] partial;
    private final int[] touched;

    private record Posting(int article, float weight) {}

    SimilarPairs(List<TermVector> vectors, Vocabulary vocabulary, double threshold) {
        this.vectors = vectors;
        this.vocabulary = vocabulary;
        this.threshold = threshold;
        this.partial = new double[vectors.size()];
        this.touched = new int[vectors.size()];
    }

    /** Calls with the two places in the list of vectors, the greater one first. */
    void forEach(BiConsumer<Integer, Integer> pair) {
        for (var article = 0; article < vectors.size(); article++) {
            var rare = rareTerms(vectors.get(article));
            for (var other : partners(article, rare)) {
                pair.accept(article, other);
            }
            addToIndex(article, rare);
        }
    }

    private List<Integer> partners(int article, int[] rare) {
        var count = addUp(vectors.get(article), rare);
        var partners = new ArrayList<Integer>();
        for (var i = 0; i < count; i++) {
            var other = touched[i];
            var hopeful = partial[other] >= threshold * HOPEFUL;
            if (hopeful && vectors.get(article).dot(vectors.get(other)) >= threshold) {
                partners.add(other);
            }
            partial[other] = 0;
        }
        return partners;
    }

    private int addUp(TermVector vector, int[] rare) {
        var count = 0;
        for (var place : rare) {
            for (var posting : index.getOrDefault(vector.term(place), List.of())) {
                if (partial[posting.article()] == 0) {
                    touched[count++] = posting.article();
                }
                partial[posting.article()] += posting.weight() * vector.weight(place);
            }
        }
        return count;
    }

    private void addToIndex(int article, int[] rare) {
        var vector = vectors.get(article);
        for (var place : rare) {
            index.computeIfAbsent(vector.term(place), term -> new ArrayList<>())
                    .add(new Posting(article, vector.weight(place)));
        }
    }

    /** Places of the terms to index: rarest first, until the rest is too light to matter. */
    private int[] rareTerms(TermVector vector) {
        var byRarity =
                IntStream.range(0, vector.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> vocabulary.frequency(vector.term(i))))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var rest = 0.0;
        var end = byRarity.length;
        while (end > 0) {
            var weight = vector.weight(byRarity[end - 1]);
            rest += weight * weight;
            var tooCommon = vocabulary.frequency(vector.term(byRarity[end - 1])) > LONGEST_LIST;
            if (!tooCommon && Math.sqrt(rest) * Vocabulary.LONGEST >= threshold) {
                break;
            }
            end--;
        }
        return Arrays.copyOf(byRarity, end);
    }
}
