package org.broadsheet.topics.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.topics.text.Words;

/** TF-IDF over the examples: the title counts twice, unknown words are as rare as the rarest. */
final class WordWeights {
    private static final int LONGEST_TEXT = 3_000;

    private final Map<String, Integer> frequencies = new HashMap<>();
    private final int examples;

    private WordWeights(List<Map<String, Integer>> counts) {
        examples = counts.size();
        counts.forEach(words -> words.keySet().forEach(w -> frequencies.merge(w, 1, Integer::sum)));
    }

    static WordWeights of(List<Map<String, Integer>> counts) {
        return new WordWeights(counts);
    }

    static Map<String, Integer> counts(TopicText article) {
        var counts = new HashMap<String, Integer>();
        var text = article.text();
        var start = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        for (var word : Words.of(article.title(), article.language())) {
            counts.merge(word.stem(), 2, Integer::sum);
        }
        for (var word : Words.of(start, article.language())) {
            counts.merge(word.stem(), 1, Integer::sum);
        }
        counts.keySet().removeIf(stem -> stem.length() < 2 || Character.isDigit(stem.charAt(0)));
        return counts;
    }

    Map<String, Double> unit(Map<String, Integer> counts) {
        var weights = new HashMap<String, Double>();
        counts.forEach((word, count) ->
                weights.put(
                        word,
                        (1 + Math.log(count))
                                * Math.log(
                                        (2.0 + examples)
                                                / (1.0 + frequencies.getOrDefault(word, 0)))));
        return unitOf(weights);
    }

    static Map<String, Double> unitOf(Map<String, Double> weights) {
        var length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        if (length > 0) {
            weights.replaceAll((word, weight) -> weight / length);
        }
        return weights;
    }

    static double dot(Map<String, Double> one, Map<String, Double> other) {
        if (one.size() > other.size()) {
            return dot(other, one);
        }
        return one.entrySet().stream()
                .mapToDouble(e -> e.getValue() * other.getOrDefault(e.getKey(), 0.0))
                .sum();
    }
}
