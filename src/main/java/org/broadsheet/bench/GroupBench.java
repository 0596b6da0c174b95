package org.broadsheet.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.topics.classify.Classifier;
import org.broadsheet.topics.classify.RuleWord;
import org.broadsheet.topics.classify.TopicRules;
import org.broadsheet.topics.classify.TopicText;
import org.broadsheet.topics.cluster.ClusterSettings;
import org.broadsheet.topics.cluster.Links;
import org.broadsheet.topics.cluster.StoryClusterer;
import org.broadsheet.topics.cluster.StoryText;
import org.broadsheet.topics.text.Language;
import org.broadsheet.topics.text.LanguageDetector;

/**
 * Times filing and grouping of invented articles: language, 50 topics, stories.
 *
 * <p>Words follow Zipf's law over a vocabulary of 60,000; a story has five articles on average,
 * which share its names and numbers and a part of its words.
 */
public final class GroupBench {
    private static final int TOPICS = 50;
    private static final int VOCABULARY = 60_000;
    private static final int WORDS = 220;
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private final Random random = new Random(7);
    private final List<String> vocabulary =
            IntStream.range(0, VOCABULARY).mapToObj(i -> word(i + 1_000)).toList();

    /** Prints one line for each number of articles, and how the time for one article grew. */
    public void run(List<Integer> sizes, PrintWriter out) {
        var first = 0.0;
        for (var size : sizes) {
            var articles = articles(size);
            var began = System.nanoTime();
            var filed = file(articles);
            var classified = System.nanoTime();
            var stories = new StoryClusterer(ClusterSettings.DEFAULT).group(articles, Links.NONE);
            var ended = System.nanoTime();
            out.printf(
                    Locale.ROOT,
                    "articles=%d classify=%.1fs cluster=%.1fs total=%.1fs filed=%d stories=%d memory=%dMB%n",
                    size,
                    seconds(began, classified),
                    seconds(classified, ended),
                    seconds(began, ended),
                    filed,
                    stories.size(),
                    memory());
            var each = seconds(began, ended) / size;
            if (first > 0) {
                out.printf(
                        Locale.ROOT,
                        "time for an article: x %.2f of the first run%n",
                        each / first);
            }
            first = first > 0 ? first : each;
            out.flush();
        }
    }

    private long file(List<StoryText> articles) {
        var classifier = new Classifier(topics());
        var detector = new LanguageDetector();
        return articles.parallelStream()
                .map(a -> {
                    var language = detector.detect("en", a.text()).orElse(Language.ENGLISH);
                    return classifier.score(TopicText.of(language, a.title(), a.text()));
                })
                .filter(scores -> scores.getFirst().belongs())
                .count();
    }

    private List<TopicRules> topics() {
        return IntStream.range(0, TOPICS)
                .mapToObj(topic -> {
                    var words =
                            IntStream.range(0, 20)
                                    .mapToObj(i ->
                                            RuleWord.of(vocabulary.get(200 + topic * 20 + i), 1))
                                    .toList();
                    return new TopicRules(
                            "topic-" + topic,
                            "Topic",
                            3,
                            words,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of());
                })
                .toList();
    }

    private List<StoryText> articles(int size) {
        var articles = new ArrayList<StoryText>(size);
        while (articles.size() < size) {
            var event = IntStream.range(0, 30).mapToObj(i -> zipf()).toList();
            var name = capital(zipf() + "a") + " " + capital(zipf() + "o");
            var outlets = 1 + random.nextInt(9);
            for (var i = 0; i < outlets && articles.size() < size; i++) {
                articles.add(article(articles.size(), event, name));
            }
        }
        return articles;
    }

    private StoryText article(int key, List<String> event, String name) {
        var text =
                IntStream.range(0, WORDS)
                        .mapToObj(i ->
                                i % 23 == 5
                                        ? name
                                        : i % 7 == 1
                                                ? event.get(random.nextInt(event.size()))
                                                : zipf())
                        .collect(Collectors.joining(" "));
        var at = START.plus(Duration.ofMinutes(random.nextInt(4_000)));
        var title = event.get(0) + " " + name + " " + event.get(1);
        return new StoryText(key, at, Language.ENGLISH, title, text + ".");
    }

    private String zipf() {
        var rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1;
        return vocabulary.get(Math.min(rank, VOCABULARY - 1));
    }

    private static String word(int number) {
        var letters = new StringBuilder();
        for (var rest = number; rest > 0; rest /= 20) {
            letters.append("bdfgklmnprstvzcwjhqx".charAt(rest % 20))
                    .append("aeiou".charAt(rest % 5));
        }
        return letters.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static long memory() {
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20);
    }
}
