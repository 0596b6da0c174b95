package org.broadsheet.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts of right and wrong filings, by topic and in all. */
public final class TopicFigures {
    private final Map<String, Count> counts = new TreeMap<>();
    private int single;
    private int best;

    private static final class Count {
        int right;
        int wrong;
        int missed;

        double f1() {
            var all = 2.0 * right + wrong + missed;
            return all == 0 ? 1 : 2 * right / all;
        }
    }

    TopicFigures(Set<String> topics) {
        topics.forEach(topic -> counts.put(topic, new Count()));
    }

    void add(List<String> gold, List<String> taken, String bestTopic) {
        counts.forEach((topic, count) -> {
            var belongs = gold.contains(topic);
            var found = taken.contains(topic);
            count.right += belongs && found ? 1 : 0;
            count.wrong += !belongs && found ? 1 : 0;
            count.missed += belongs && !found ? 1 : 0;
        });
        if (gold.size() == 1 && counts.containsKey(gold.getFirst())) {
            single++;
            best += gold.getFirst().equals(bestTopic) ? 1 : 0;
        }
    }

    public double microF1() {
        var all = new Count();
        for (var count : counts.values()) {
            all.right += count.right;
            all.wrong += count.wrong;
            all.missed += count.missed;
        }
        return all.f1();
    }

    public double macroF1() {
        return counts.values().stream().mapToDouble(Count::f1).average().orElse(0);
    }

    /** Of the articles with a single label: how often the best topic is that one. */
    public double bestRight() {
        return single == 0 ? 1 : (double) best / single;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "micro-F1 %.3f, macro-F1 %.3f; best topic right %.3f of %d with one label",
                microF1(),
                macroF1(),
                bestRight(),
                single);
    }

    /** One line a topic. */
    public List<String> byTopic() {
        return counts.entrySet().stream()
                .map(e ->
                        String.format(
                                Locale.ROOT,
                                "  %s F1 %.3f (right %d, wrong %d, missed %d)",
                                e.getKey(),
                                e.getValue().f1(),
                                e.getValue().right,
                                e.getValue().wrong,
                                e.getValue().missed))
                .toList();
    }
}
