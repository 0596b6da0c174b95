package org.broadsheet.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well groups match gold stories: B-cubed (Bagga and Baldwin, 1998), for each article the share
 * of its group that is of its story and of its story that is in its group; and the same over pairs.
 */
public record StoryScore(double precision, double recall, double pairPrecision, double pairRecall) {
    /** An article's group and the story it reports. */
    public record Placed(String group, String story) {}

    public static StoryScore of(List<Placed> articles) {
        var groups = new HashMap<String, Integer>();
        var stories = new HashMap<String, Integer>();
        var both = new HashMap<Placed, Integer>();
        for (var article : articles) {
            groups.merge(article.group(), 1, Integer::sum);
            stories.merge(article.story(), 1, Integer::sum);
            both.merge(article, 1, Integer::sum);
        }
        var precision = 0.0;
        var recall = 0.0;
        for (var cell : both.entrySet()) {
            var square = (double) cell.getValue() * cell.getValue();
            precision += square / groups.getOrDefault(cell.getKey().group(), 1);
            recall += square / stories.getOrDefault(cell.getKey().story(), 1);
        }
        var right = pairs(both);
        return new StoryScore(
                precision / articles.size(),
                recall / articles.size(),
                ratio(right, pairs(groups)),
                ratio(right, pairs(stories)));
    }

    public double f1() {
        return harmonic(precision, recall);
    }

    public double pairF1() {
        return harmonic(pairPrecision, pairRecall);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "B-cubed F1 %.3f (precision %.3f, recall %.3f), pairs F1 %.3f (precision %.3f, recall %.3f)",
                f1(),
                precision,
                recall,
                pairF1(),
                pairPrecision,
                pairRecall);
    }

    private static double harmonic(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }

    private static double pairs(Map<?, Integer> sizes) {
        return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }
}
