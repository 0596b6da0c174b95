package org.broadsheet.editions;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.collecting.Article;
import org.springframework.stereotype.Component;

/**
 * Outlets times freshness; a follow-up is new when it brings an outlet, a name or a number that the
 * sent articles lack.
 */
@Component
final class PlainJudgement implements Judgement {
    private static final double HALF_LIFE_HOURS = 24;
    private static final Pattern NAME_OR_NUMBER =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'-]{2,}|\\d[\\d.,]*\\d|\\d");
    private static final int MOST_FACTS = 5;

    @Override
    public double score(List<Article> open, Instant now) {
        var weights = new HashMap<Long, Integer>();
        open.forEach(it -> weights.merge(it.outlet().value(), it.outletWeight(), (a, b) -> a));
        var outlets = weights.values().stream().mapToInt(it -> it).sum() / 100.0;
        var newest =
                open.stream().map(Article::firstSeenAt).max(Comparator.naturalOrder()).orElse(now);
        var hours = Math.max(0, Duration.between(newest, now).toMinutes() / 60.0);
        return (1 + Math.log1p(outlets)) * Math.pow(0.5, hours / HALF_LIFE_HOURS);
    }

    @Override
    public Optional<List<String>> newFacts(List<Article> sent, List<Article> open) {
        var known = new HashSet<String>();
        var outlets = new HashSet<Long>();
        sent.forEach(it -> {
            known.addAll(facts(it));
            outlets.add(it.outlet().value());
        });
        var facts =
                open.stream()
                        .flatMap(it -> facts(it).stream())
                        .filter(fact -> !known.contains(fact))
                        .distinct()
                        .limit(MOST_FACTS)
                        .toList();
        var newOutlet = open.stream().anyMatch(it -> !outlets.contains(it.outlet().value()));
        return facts.isEmpty() && !newOutlet ? Optional.empty() : Optional.of(facts);
    }

    private static Set<String> facts(Article article) {
        var found = new HashSet<String>();
        var matcher = NAME_OR_NUMBER.matcher(article.title() + "\n" + article.text());
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
