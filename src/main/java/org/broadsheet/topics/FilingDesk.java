package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.collecting.Article;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.Articles;
import org.broadsheet.topics.TopicExamples.Move;
import org.broadsheet.topics.classify.Classifier;
import org.broadsheet.topics.classify.Example;
import org.broadsheet.topics.classify.TopicScore;
import org.broadsheet.topics.classify.TopicText;
import org.broadsheet.topics.text.Language;
import org.broadsheet.topics.text.LanguageDetector;
import org.springframework.stereotype.Component;

/**
 * Decides under which topics articles stand: what editors said of them, then rules and examples.
 */
@Component
class FilingDesk {
    private static final int MOST_EXAMPLES = 2_000;
    private static final List<String> BY_AN_EDITOR = List.of("an editor filed it here");
    private static final List<String> BY_DEFAULT = List.of("the source's default topic");

    private final Topics topics;
    private final TopicExamples examples;
    private final SourceTopics defaults;
    private final Articles articles;
    private final LanguageDetector detector = new LanguageDetector();

    FilingDesk(Topics topics, TopicExamples examples, SourceTopics defaults, Articles articles) {
        this.topics = topics;
        this.examples = examples;
        this.defaults = defaults;
        this.articles = articles;
    }

    /** What an article was found to be. */
    record Decision(ArticleId article, Language language, List<Filed> topics) {}

    List<Decision> decide(List<Article> some) {
        var all = topics.list();
        var classifier = classifier(all);
        var moves =
                examples.of(some.stream().map(Article::id).toList()).stream()
                        .collect(Collectors.groupingBy(Move::article));
        return some.stream()
                .map(article -> {
                    var text = text(article);
                    var scores = classifier.score(text);
                    var own = moves.getOrDefault(article.id(), List.of());
                    return new Decision(
                            article.id(), text.language(), filed(article, all, scores, own));
                })
                .toList();
    }

    /** Every topic's score for the article, with what speaks for and against it. */
    List<TopicScore> explain(Article article) {
        return classifier(topics.list()).score(text(article));
    }

    private List<Filed> filed(
            Article article, List<Topic> all, List<TopicScore> scores, List<Move> moves) {
        var ids = all.stream().collect(Collectors.toMap(Topic::key, Topic::id));
        var taken = new HashMap<TopicId, TopicScore>();
        for (var score : scores) {
            if (score.belongs()) {
                taken.put(ids.get(score.topic()), score);
            }
        }
        for (var move : moves) {
            if (move.belongs()) {
                var key = topics.get(move.topic()).key();
                var known = scores.stream().filter(s -> s.topic().equals(key)).findFirst();
                taken.put(move.topic(), byAnEditor(key, known));
            } else {
                taken.remove(move.topic());
            }
        }
        if (taken.isEmpty()) {
            defaults.find(article.source())
                    .filter(topic -> moves.stream().noneMatch(m -> m.topic().equals(topic)))
                    .ifPresent(topic ->
                            taken.put(
                                    topic,
                                    new TopicScore(
                                            topics.get(topic).key(),
                                            TopicScore.ENOUGH,
                                            BY_DEFAULT,
                                            List.of())));
        }
        return ranked(article.id(), taken);
    }

    private static TopicScore byAnEditor(String key, Optional<TopicScore> known) {
        var score = known.map(TopicScore::score).orElse(0.0);
        return new TopicScore(key, Math.max(score, 2 * TopicScore.ENOUGH), BY_AN_EDITOR, List.of());
    }

    private static List<Filed> ranked(ArticleId article, Map<TopicId, TopicScore> taken) {
        var sorted =
                taken.entrySet().stream()
                        .sorted(
                                Map.Entry.<TopicId, TopicScore>comparingByValue(
                                                Comparator.comparingDouble(TopicScore::score)
                                                        .reversed())
                                        .thenComparingLong(e -> e.getKey().value()))
                        .toList();
        var filed = new ArrayList<Filed>();
        for (var entry : sorted) {
            var score = entry.getValue();
            filed.add(
                    new Filed(
                            article, entry.getKey(), score.score(), filed.isEmpty(), score.why()));
        }
        return filed;
    }

    private Classifier classifier(List<Topic> all) {
        return new Classifier(all.stream().map(Topics::rulesOf).toList()).learntFrom(examples(all));
    }

    /** One for each article that an editor moved, with what it belongs to after all moves. */
    private List<Example> examples(List<Topic> all) {
        var keys = all.stream().collect(Collectors.toMap(Topic::id, Topic::key));
        var moves =
                examples.newest(MOST_EXAMPLES).stream()
                        .collect(Collectors.groupingBy(Move::article));
        return articles.list(moves.keySet()).stream()
                .map(article -> {
                    var belongs = new HashSet<String>();
                    var not = new HashSet<String>();
                    for (var move : moves.getOrDefault(article.id(), List.of())) {
                        (move.belongs() ? belongs : not).add(keys.get(move.topic()));
                    }
                    return new Example(text(article), List.copyOf(belongs), List.copyOf(not));
                })
                .toList();
    }

    private TopicText text(Article article) {
        var language = language(article);
        var rubric = article.rubric();
        return new TopicText(
                language,
                article.title(),
                article.text(),
                article.outletName(),
                rubric == null ? "" : rubric);
    }

    private Language language(Article article) {
        return detector.detect(article.language(), article.title() + "\n" + article.text())
                .orElse(Language.ENGLISH);
    }
}
