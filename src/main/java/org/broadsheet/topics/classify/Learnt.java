package org.broadsheet.topics.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What examples taught: for each topic the average of its examples' TF-IDF vectors, less {@value
 * #OTHERS} times the average of the others' (Rocchio); words below zero are gone.
 *
 * <p>The likeness of an article to a topic is the cosine to that centroid. {@link #shift} compares
 * it with the likeness at which the topic's own examples part from the others.
 */
final class Learnt {
    private static final double OTHERS = 1.3;
    private static final int FEWEST = 3;

    private final WordWeights weights;
    private final Map<String, Centroid> centroids = new HashMap<>();

    /**
     * A topic's examples, averaged.
     *
     * @param border the likeness half way between an average example and an average other
     * @param spread from the border to an average example
     */
    private record Centroid(Map<String, Double> words, double border, double spread) {}

    /**
     * What the examples add to a score.
     *
     * @param points in units of a topic's minimum, negative where the article is unlike
     */
    record Shift(double points, List<String> why) {
        static final Shift NONE = new Shift(0, List.of());
    }

    Learnt(List<Example> examples, List<TopicRules> topics) {
        var counts = examples.stream().map(e -> WordWeights.counts(e.article())).toList();
        this.weights = WordWeights.of(counts);
        var vectors = counts.stream().map(weights::unit).toList();
        for (var topic : topics) {
            learn(topic.key(), examples, vectors);
        }
    }

    Shift shift(String topic, Map<String, Double> article, PlacedWords words) {
        var centroid = centroids.get(topic);
        if (centroid == null) {
            return Shift.NONE;
        }
        var likeness = WordWeights.dot(article, centroid.words());
        var points = Math.clamp((likeness - centroid.border()) / centroid.spread(), -1.5, 1.5);
        return new Shift(points, why(article, centroid, points, words));
    }

    Map<String, Double> vector(TopicText article) {
        return weights.unit(WordWeights.counts(article));
    }

    boolean isEmpty() {
        return centroids.isEmpty();
    }

    private void learn(String topic, List<Example> examples, List<Map<String, Double>> vectors) {
        var own = new ArrayList<Map<String, Double>>();
        var others = new ArrayList<Map<String, Double>>();
        for (var i = 0; i < examples.size(); i++) {
            if (examples.get(i).topics().contains(topic)) {
                own.add(vectors.get(i));
            } else if (examples.get(i).speaksAgainst(topic)) {
                others.add(vectors.get(i));
            }
        }
        if (own.size() < FEWEST) {
            return;
        }
        var centroid = WordWeights.unitOf(difference(average(own), average(others)));
        var near = own.stream().mapToDouble(v -> WordWeights.dot(v, centroid)).average().orElse(0);
        var far =
                others.stream().mapToDouble(v -> WordWeights.dot(v, centroid)).average().orElse(0);
        centroids.put(
                topic, new Centroid(centroid, (near + far) / 2, Math.max(0.02, (near - far) / 2)));
    }

    private static Map<String, Double> average(List<Map<String, Double>> vectors) {
        var sum = new HashMap<String, Double>();
        for (var vector : vectors) {
            vector.forEach((word, weight) -> sum.merge(word, weight / vectors.size(), Double::sum));
        }
        return sum;
    }

    private static Map<String, Double> difference(
            Map<String, Double> own, Map<String, Double> others) {
        var words = new HashMap<String, Double>();
        own.forEach((word, weight) -> {
            var rest = weight - OTHERS * others.getOrDefault(word, 0.0);
            if (rest > 0) {
                words.put(word, rest);
            }
        });
        return words;
    }

    private static List<String> why(
            Map<String, Double> article, Centroid centroid, double points, PlacedWords placed) {
        var shared =
                article.entrySet().stream()
                        .filter(e -> centroid.words().containsKey(e.getKey()))
                        .sorted(
                                Comparator.comparingDouble(e ->
                                        -e.getValue()
                                                * centroid.words().getOrDefault(e.getKey(), 0.0)))
                        .limit(4)
                        .map(e -> placed.surface(e.getKey()))
                        .toList();
        var words = shared.isEmpty() ? "no shared words" : String.join(", ", shared);
        return List.of(String.format(Locale.ROOT, "like its examples: %s %+.2f", words, points));
    }
}
