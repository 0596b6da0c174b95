package org.broadsheet.topics.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Adds up the points of one topic's findings. */
final class RuleScorer {
    /**
     * A word said all the time says it not much louder: points of one word, in units of its weight.
     */
    private static final double LOUDEST = 6;

    private final TopicRules rules;

    RuleScorer(TopicRules rules) {
        this.rules = rules;
    }

    TopicScore score(TopicText article, PlacedWords words, Findings findings) {
        var points = new ArrayList<Points>();
        for (var word : findings.words()) {
            points(word, words, findings).ifPresent(points::add);
        }
        for (var rubric : rules.rubrics()) {
            if (rubric.phrase().equalsIgnoreCase(article.rubric().strip())) {
                points.add(new Points(rubric.phrase() + " (rubric)", rubric.worth(Place.TITLE)));
            }
        }
        points.sort(Comparator.comparingDouble(p -> -Math.abs(p.worth())));
        var sum = points.stream().mapToDouble(Points::worth).sum();
        var why = points.stream().map(Points::toString).toList();
        return new TopicScore(
                rules.key(), Math.max(0, sum / rules.minimum()), why, against(article, findings));
    }

    private record Points(String what, double worth) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %+.1f", what, worth).replaceFirst("\\.0$", "");
        }
    }

    private static Optional<Points> points(RuleWord word, PlacedWords article, Findings findings) {
        var hits = findings.hits(word);
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        var sum = hits.stream().mapToDouble(hit -> worth(word, article, hit.start())).sum();
        var most = LOUDEST * Math.abs(word.weight());
        var best = where(article, hits.getFirst().start());
        var times = hits.size() > 1 ? " ×" + hits.size() : "";
        return Optional.of(
                new Points(
                        word.phrase() + " (" + best + times + ")", Math.clamp(sum, -most, most)));
    }

    private static String where(PlacedWords article, int position) {
        var place = article.place(position);
        return place == Place.TITLE && article.isBare()
                ? "title alone"
                : place.name().toLowerCase(Locale.ROOT);
    }

    private static double worth(RuleWord word, PlacedWords article, int position) {
        var place = article.place(position);
        var repeated = place == Place.TITLE && article.isBare() ? word.worth(Place.LEAD) : 0;
        return word.worth(place) + repeated;
    }

    private List<String> against(TopicText article, Findings findings) {
        var against = new ArrayList<String>();
        findings.not().forEach(phrase -> against.add("has \"" + phrase + "\""));
        if (!rules.required().isEmpty() && !findings.hasRequired()) {
            against.add("has none of: " + String.join(", ", rules.required()));
        }
        if (!rules.sources().isEmpty() && !rules.sources().contains(article.source())) {
            against.add("only from: " + String.join(", ", rules.sources()));
        }
        return against;
    }
}
