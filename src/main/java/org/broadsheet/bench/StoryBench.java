package org.broadsheet.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.broadsheet.topics.cluster.ClusterSettings;
import org.broadsheet.topics.cluster.Links;
import org.broadsheet.topics.cluster.StoryClusterer;
import org.broadsheet.topics.cluster.StoryText;

/**
 * Scores grouping against gold stories, also k-fold: topics (kinds of events) are dealt into folds,
 * each fold is grouped on its own, by the threshold that served the other folds best.
 */
public final class StoryBench {
    private static final List<Double> THRESHOLDS =
            IntStream.rangeClosed(12, 26).mapToObj(percent -> percent / 100.0).toList();

    private final List<Gold> articles;

    /**
     * An article with its gold labels.
     *
     * @param topic look-alike events share it; they are never torn apart by the folds
     */
    public record Gold(StoryText text, String story, String topic) {}

    /** The k-fold figure, and the thresholds that were chosen. */
    public record Folded(StoryScore score, List<Double> thresholds) {}

    public StoryBench(List<Gold> articles) {
        this.articles = List.copyOf(articles);
    }

    /** All articles in one window, by the settings as they are. */
    public StoryScore inOneWindow(ClusterSettings settings) {
        return StoryScore.of(group(articles, settings));
    }

    /** The seed deals the topics. */
    public Folded folded(int folds, int seed) {
        var windows = deal(folds, seed);
        var grouped =
                windows.stream()
                        .map(window ->
                                THRESHOLDS.stream()
                                        .map(ClusterSettings.DEFAULT::withThreshold)
                                        .map(settings -> group(window, settings))
                                        .toList())
                        .toList();
        var placed = new ArrayList<StoryScore.Placed>();
        var chosen = new ArrayList<Double>();
        for (var fold = 0; fold < folds; fold++) {
            var best = bestOfOthers(grouped, fold);
            chosen.add(THRESHOLDS.get(best));
            var prefix = fold + ":";
            grouped.get(fold).get(best).stream()
                    .map(it -> new StoryScore.Placed(prefix + it.group(), it.story()))
                    .forEach(placed::add);
        }
        return new Folded(StoryScore.of(placed), chosen);
    }

    private List<List<Gold>> deal(int folds, int seed) {
        var topics = new ArrayList<>(articles.stream().map(Gold::topic).distinct().toList());
        Collections.shuffle(topics, new Random(seed));
        return IntStream.range(0, folds)
                .mapToObj(fold ->
                        articles.stream()
                                .filter(a -> topics.indexOf(a.topic()) % folds == fold)
                                .toList())
                .toList();
    }

    private static int bestOfOthers(List<List<List<StoryScore.Placed>>> grouped, int fold) {
        var best = 0;
        var most = 0.0;
        for (var place = 0; place < THRESHOLDS.size(); place++) {
            var sum = 0.0;
            for (var other = 0; other < grouped.size(); other++) {
                sum += other == fold ? 0 : StoryScore.of(grouped.get(other).get(place)).f1();
            }
            best = sum > most ? place : best;
            most = Math.max(most, sum);
        }
        return best;
    }

    private static List<StoryScore.Placed> group(List<Gold> window, ClusterSettings settings) {
        var texts = new ArrayList<StoryText>();
        for (var gold : window) {
            var text = gold.text();
            texts.add(
                    new StoryText(
                            texts.size(), text.at(), text.language(), text.title(), text.text()));
        }
        var placed = new ArrayList<StoryScore.Placed>();
        for (var story : new StoryClusterer(settings).group(texts, Links.NONE)) {
            var name = String.valueOf(story.keys().getFirst());
            for (var key : story.keys()) {
                placed.add(new StoryScore.Placed(name, window.get(key.intValue()).story()));
            }
        }
        return placed;
    }
}
