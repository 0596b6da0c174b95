package org.broadsheet.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.broadsheet.collecting.Article;

/**
 * How much a story matters, explained.
 *
 * <pre>
 * score = (1 + ln(1 + outlets)) x topic x freshness
 *
 * outlets    sum of the outlets' weights, each counted once, 100 percent being 1; wire copies of
 *            one text count for the heaviest of their outlets only
 * topic      the square root of the story's topic score, from 0.7 to 1.5; 1 without topics
 * freshness  a half for every 24 hours since its newest article was first seen
 * </pre>
 *
 * <p>A pinned story goes before all others, whatever its score; see {@link #order}.
 */
public final class StoryRanking {
    private static final double HALF_LIFE_HOURS = 24;
    private static final double LEAST_TOPIC = 0.7;
    private static final double MOST_TOPIC = 1.5;

    private StoryRanking() {}

    /** A number to compare stories of one edition by, and the factors that made it. */
    public record Ranked(double score, List<String> why) {
        public Ranked {
            why = List.copyOf(why);
        }
    }

    /**
     * The rank of a story from its open articles.
     *
     * @param topicScore its score in the section it stands in; 1 where there are no sections
     */
    public static Ranked rank(List<Article> open, double topicScore, Instant now) {
        var outlets = outlets(open);
        var spread = 1 + Math.log1p(outlets);
        var topic = Math.clamp(Math.sqrt(topicScore), LEAST_TOPIC, MOST_TOPIC);
        var hours = hours(open, now);
        var freshness = Math.pow(0.5, hours / HALF_LIFE_HOURS);
        var why = new ArrayList<String>();
        why.add(factor("outlets %.2f", outlets, spread));
        why.add(factor("topic score %.2f", topicScore, topic));
        why.add(factor("%.1f hours old", hours, freshness));
        return new Ranked(spread * topic * freshness, why);
    }

    /** Pins first, then the higher score. */
    public static <T> Comparator<T> order(Predicate<T> pinned, ToDoubleFunction<T> score) {
        return Comparator.<T, Boolean>comparing(pinned::test).thenComparingDouble(score).reversed();
    }

    private static double outlets(List<Article> open) {
        var byText = new LinkedHashMap<String, Article>();
        for (var article : open) {
            byText.merge(article.contentHash(), article, StoryRanking::heavier);
        }
        var byOutlet = new LinkedHashMap<Long, Integer>();
        byText.values()
                .forEach(a -> byOutlet.merge(a.outlet().value(), a.outletWeight(), Math::max));
        return byOutlet.values().stream().mapToInt(Integer::intValue).sum() / 100.0;
    }

    private static Article heavier(Article one, Article other) {
        return one.outletWeight() >= other.outletWeight() ? one : other;
    }

    private static double hours(List<Article> open, Instant now) {
        var newest =
                open.stream().map(Article::firstSeenAt).max(Comparator.naturalOrder()).orElse(now);
        return Math.max(0, Duration.between(newest, now).toMinutes() / 60.0);
    }

    private static String factor(String what, double value, double factor) {
        return String.format(Locale.ROOT, what + ": x %.2f", value, factor);
    }
}
