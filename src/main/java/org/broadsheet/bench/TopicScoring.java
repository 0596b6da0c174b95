package org.broadsheet.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.broadsheet.topics.classify.Classifier;
import org.broadsheet.topics.classify.Example;
import org.broadsheet.topics.classify.TopicRules;
import org.broadsheet.topics.classify.TopicScore;
import org.broadsheet.topics.classify.TopicText;

/**
 * Scores filing against gold topics: by rules alone, or k-fold with examples, which are drawn from
 * the other folds, up to so many for each topic.
 */
public final class TopicScoring {
    private final List<TopicRules> topics;
    private final Set<String> keys = new HashSet<>();
    private final List<Gold> articles;

    /** An article with its gold topics, also those that are not among the rules. */
    public record Gold(TopicText text, List<String> topics) {}

    public TopicScoring(List<TopicRules> topics, List<Gold> articles) {
        this.topics = List.copyOf(topics);
        topics.forEach(rules -> keys.add(rules.key()));
        this.articles = List.copyOf(articles);
    }

    public TopicFigures byRules() {
        var figures = new TopicFigures(keys);
        score(new Classifier(topics), articles, figures);
        return figures;
    }

    /** The seed deals the folds and draws the examples. */
    public TopicFigures withExamples(int perTopic, int folds, int seed) {
        var shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(seed));
        var figures = new TopicFigures(keys);
        for (var fold = 0; fold < folds; fold++) {
            var own = fold;
            var rest = part(shuffled, i -> i % folds != own);
            var classifier = new Classifier(topics).learntFrom(examples(rest, perTopic));
            score(classifier, part(shuffled, i -> i % folds == own), figures);
        }
        return figures;
    }

    /** Each article of a topic until the topic has enough; one article may serve several. */
    private List<Example> examples(List<Gold> from, int perTopic) {
        var examples = new ArrayList<Example>();
        for (var key : keys) {
            from.stream()
                    .filter(gold -> gold.topics().contains(key))
                    .limit(perTopic)
                    .map(this::example)
                    .filter(example -> !examples.contains(example))
                    .forEach(examples::add);
        }
        return examples;
    }

    private Example example(Gold gold) {
        return Example.complete(gold.text(), gold.topics(), topics);
    }

    private static void score(Classifier classifier, List<Gold> articles, TopicFigures figures) {
        var scores = articles.parallelStream().map(gold -> classifier.score(gold.text())).toList();
        for (var i = 0; i < articles.size(); i++) {
            var taken =
                    scores.get(i).stream()
                            .filter(TopicScore::belongs)
                            .map(TopicScore::topic)
                            .toList();
            figures.add(articles.get(i).topics(), taken, scores.get(i).getFirst().topic());
        }
    }

    private static List<Gold> part(List<Gold> all, IntPredicate place) {
        return IntStream.range(0, all.size()).filter(place).mapToObj(all::get).toList();
    }
}
