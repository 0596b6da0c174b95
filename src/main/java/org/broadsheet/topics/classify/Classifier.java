package org.broadsheet.topics.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.broadsheet.topics.text.Language;

/**
 * Scores an article for every topic: the points of its rules over the topic's minimum, shifted by
 * what examples say. Safe for use by many threads.
 */
public final class Classifier {
    /** How much examples count beside rules that are just met. */
    private static final double EXAMPLES = 1.3;

    private final List<TopicRules> topics;
    private final List<RuleScorer> scorers;
    private final Learnt learnt;
    private final Map<Language, CompiledRules> compiled = new ConcurrentHashMap<>();

    public Classifier(List<TopicRules> topics) {
        this(topics, List.of());
    }

    private Classifier(List<TopicRules> topics, List<Example> examples) {
        this.topics = List.copyOf(topics);
        this.scorers = topics.stream().map(RuleScorer::new).toList();
        this.learnt = new Learnt(examples, topics);
    }

    /** The same topics, with what these examples teach and nothing that was learnt before. */
    public Classifier learntFrom(List<Example> examples) {
        return new Classifier(topics, examples);
    }

    /** One score for each topic, best first; topics that are as good stand in their own order. */
    public List<TopicScore> score(TopicText article) {
        var words = PlacedWords.of(article);
        var rules = compiled.computeIfAbsent(article.language(), l -> new CompiledRules(topics, l));
        var findings = rules.find(words, topics.size());
        var vector = learnt.isEmpty() ? Map.<String, Double>of() : learnt.vector(article);
        var scores = new ArrayList<TopicScore>(topics.size());
        for (var i = 0; i < topics.size(); i++) {
            var byRules = scorers.get(i).score(article, words, findings.get(i));
            scores.add(shifted(byRules, learnt.shift(byRules.topic(), vector, words)));
        }
        scores.sort(
                Comparator.comparing(TopicScore::belongs)
                        .thenComparingDouble(TopicScore::score)
                        .reversed());
        return scores;
    }

    private static TopicScore shifted(TopicScore byRules, Learnt.Shift shift) {
        if (shift.why().isEmpty()) {
            return byRules;
        }
        return new TopicScore(
                byRules.topic(),
                byRules.score() + EXAMPLES * shift.points(),
                Stream.concat(byRules.why().stream(), shift.why().stream()).toList(),
                byRules.against());
    }
}
