package org.broadsheet.topics.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Orders sentences by how much the others say the same (LexRank: Erkan and Radev, 2004): a random
 * walk over their likeness, with the earlier sentences a little more probable.
 */
public final class SentenceRank {
    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 30;
    private static final double SAME = 0.4;

    private SentenceRank() {}

    /** Places of the sentences, the most central first. */
    public static List<Integer> order(List<String> sentences, Language language) {
        var words = sentences.stream().map(s -> stems(s, language)).toList();
        var likeness = likeness(words);
        var rank = walk(likeness);
        return IntStream.range(0, sentences.size())
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer i) -> -rank[i])
                                .thenComparingInt(i -> i))
                .toList();
    }

    /** Two fifths of the shorter one's words stand in the other, function words aside. */
    public static boolean repeats(String one, String other) {
        var first = telling(one);
        var second = telling(other);
        var common = new HashSet<>(first);
        common.retainAll(second);
        return common.size() >= SAME * Math.max(1, Math.min(first.size(), second.size()));
    }

    private static double[][] likeness(List<Set<String>> words) {
        var rarity = new HashMap<String, Double>();
        words.forEach(set -> set.forEach(w -> rarity.merge(w, 1.0, Double::sum)));
        rarity.replaceAll((word, count) -> Math.log((1.0 + words.size()) / count));
        var likeness = new double[words.size()][words.size()];
        for (var i = 0; i < likeness.length; i++) {
            for (var j = 0; j < i; j++) {
                likeness[i][j] = likeness[j][i] = likeness(words.get(i), words.get(j), rarity);
            }
        }
        return likeness;
    }

    private static double likeness(Set<String> one, Set<String> other, Map<String, Double> rarity) {
        var length = Math.sqrt(square(one, rarity) * square(other, rarity));
        var common = new HashSet<>(one);
        common.retainAll(other);
        return length == 0 ? 0 : square(common, rarity) / length;
    }

    private static double square(Set<String> words, Map<String, Double> rarity) {
        return words.stream().mapToDouble(w -> Math.pow(rarity.getOrDefault(w, 0.0), 2)).sum();
    }

    private static double[] walk(double[][] likeness) {
        var size = likeness.length;
        var prior = IntStream.range(0, size).mapToDouble(i -> 1.0 / (2 + i)).toArray();
        var total = Arrays.stream(prior).sum();
        var rank = prior.clone();
        for (var round = 0; round < ROUNDS; round++) {
            var next = new double[size];
            for (var i = 0; i < size; i++) {
                next[i] = (1 - DAMPING) * prior[i] / total;
                for (var j = 0; j < size; j++) {
                    var out = Arrays.stream(likeness[j]).sum();
                    next[i] += out == 0 ? 0 : DAMPING * rank[j] * likeness[j][i] / out;
                }
            }
            rank = next;
        }
        return rank;
    }

    private static Set<String> telling(String sentence) {
        var stems = new HashSet<String>();
        Words.of(sentence, Language.ENGLISH).stream()
                .filter(word -> !FunctionWords.isOne(word.surface(), Language.ENGLISH))
                .forEach(word -> stems.add(word.stem()));
        stems.remove("");
        return stems;
    }

    private static Set<String> stems(String sentence, Language language) {
        var stems = new HashSet<String>();
        Words.of(sentence, language).forEach(word -> stems.add(word.stem()));
        stems.remove("");
        return stems;
    }
}
