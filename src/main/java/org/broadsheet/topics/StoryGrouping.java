package org.broadsheet.topics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.topics.StoryWindow.Entry;
import org.broadsheet.topics.cluster.LeadArticle;
import org.broadsheet.topics.cluster.Links;
import org.broadsheet.topics.cluster.StoryClusterer;
import org.broadsheet.topics.cluster.StoryGroup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the articles of the window into stories that keep their numbers. */
@Component
class StoryGrouping {
    private final StoryWindow window;
    private final Stories stories;
    private final StoryTies ties;
    private final TopicSettings settings;

    StoryGrouping(StoryWindow window, Stories stories, StoryTies ties, TopicSettings settings) {
        this.window = window;
        this.stories = stories;
        this.ties = ties;
        this.settings = settings;
    }

    /** How many articles found their story, and how many stories were joined with another. */
    record Grouped(int placed, int merged) {}

    @Transactional
    public Grouped group(Instant now) {
        var entries = window.since(now.minus(settings.window()));
        var before = stories.storiesOf(entries.keySet());
        if (before.size() == entries.size()) {
            return new Grouped(0, 0);
        }
        var texts = entries.values().stream().map(Entry::text).toList();
        var placed = 0;
        var merged = 0;
        for (var group :
                new StoryClusterer(settings.clustering()).group(texts, links(entries, before))) {
            var result = keep(group, entries, before, now);
            placed += result.placed();
            merged += result.merged();
        }
        return new Grouped(placed, merged);
    }

    /**
     * Stories so far keep together. Two that stand in frozen editions never become one: readers
     * have had both.
     */
    private Links links(Map<ArticleId, Entry> entries, Map<ArticleId, StoryId> before) {
        var groups = new LinkedHashMap<StoryId, List<Long>>();
        var frozen = new LinkedHashMap<StoryId, Long>();
        before.forEach((article, story) -> {
            groups.computeIfAbsent(story, none -> new ArrayList<>()).add(article.value());
            if (Objects.requireNonNull(entries.get(article)).frozen()) {
                frozen.put(story, article.value());
            }
        });
        var together = new ArrayList<>(groups.values());
        var apart = new ArrayList<Links.Apart>();
        var fixed = List.copyOf(frozen.values());
        for (var i = 0; i < fixed.size(); i++) {
            for (var j = 0; j < i; j++) {
                apart.add(new Links.Apart(fixed.get(i), fixed.get(j)));
            }
        }
        for (var tie : ties.list()) {
            var one = tie.one().value();
            var other = tie.other().value();
            if (tie.together()) {
                together.add(List.of(one, other));
            } else {
                apart.add(new Links.Apart(one, other));
            }
        }
        return new Links(together, apart);
    }

    private Grouped keep(
            StoryGroup group,
            Map<ArticleId, Entry> entries,
            Map<ArticleId, StoryId> before,
            Instant now) {
        var fresh =
                group.members().stream()
                        .filter(m -> !before.containsKey(new ArticleId(m.key())))
                        .toList();
        var known = storiesOf(group, before, entries);
        if (fresh.isEmpty() && known.size() == 1) {
            return new Grouped(0, 0);
        }
        var ranked = LeadArticle.ranked(candidates(group, entries));
        var lead = new ArticleId(ranked.getFirst().key());
        var story =
                known.isEmpty()
                        ? stories.add(lead, ranked.getFirst().language().code(), now)
                        : known.getFirst();
        known.stream().skip(1).forEach(other -> stories.merge(other, story, now));
        fresh.forEach(m -> stories.place(new ArticleId(m.key()), story, m.why(), now));
        stories.lead(story, lead, now);
        return new Grouped(fresh.size(), Math.max(0, known.size() - 1));
    }

    /** The one that keeps its number first: of a frozen edition, else the oldest. */
    private static List<StoryId> storiesOf(
            StoryGroup group, Map<ArticleId, StoryId> before, Map<ArticleId, Entry> entries) {
        var frozen = new TreeSet<>(Comparator.comparingLong(StoryId::value));
        var known = new TreeSet<>(Comparator.comparingLong(StoryId::value));
        for (var key : group.keys()) {
            var story = before.get(new ArticleId(key));
            var entry = entries.get(new ArticleId(key));
            if (story != null && entry != null) {
                (entry.frozen() ? frozen : known).add(story);
            }
        }
        Set<StoryId> ordered = new LinkedHashSet<>(frozen);
        ordered.addAll(known);
        return List.copyOf(ordered);
    }

    private static List<LeadArticle.Candidate> candidates(
            StoryGroup group, Map<ArticleId, Entry> entries) {
        return group.keys().stream()
                .map(key -> Objects.requireNonNull(entries.get(new ArticleId(key))))
                .map(entry -> new LeadArticle.Candidate(entry.text(), entry.outletWeight()))
                .toList();
    }
}
