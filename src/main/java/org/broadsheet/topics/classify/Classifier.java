package org.broadsheet.topics.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.topics.text.Language;

/** Scores an article for every topic, by rules first. Safe for use by many threads. */
public final class Classifier {
    private final List<TopicRules> topics;
    private final List<RuleScorer> scorers;
    private final Map<Language, CompiledRules> compiled = new ConcurrentHashMap<>();

    public Classifier(List<TopicRules> topics) {
        this.topics = List.copyOf(topics);
        this.scorers = topics.stream().map(RuleScorer::new).toList();
    }

    /** One score for each topic, best first; topics that are as good stand in their own order. */
    public List<TopicScore> score(TopicText article) {
        var words = PlacedWords.of(article);
        var rules = compiled.computeIfAbsent(article.language(), l -> new CompiledRules(topics, l));
        var findings = rules.find(words, topics.size());
        var scores = new ArrayList<TopicScore>(topics.size());
        for (var i = 0; i < topics.size(); i++) {
            scores.add(scorers.get(i).score(article, words, findings.get(i)));
        }
        scores.sort(
                Comparator.comparing(TopicScore::belongs)
                        .thenComparingDouble(TopicScore::score)
                        .reversed());
        return scores;
    }

    public Classifier learntFrom(List<Example> examples) {
        return this;
    }
}
