package org.broadsheet.collecting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.broadsheet.collecting.CollectedSource.Renamed;
import org.broadsheet.collecting.dedup.Fingerprint;
import org.broadsheet.collecting.dedup.Identities;
import org.broadsheet.collecting.dedup.PageKey;
import org.broadsheet.collecting.parse.ParsedEntry;
import org.broadsheet.collecting.parse.ParsedFeed;

/**
 * Tells what is news in a feed: entries we do not know, entries the feed changed, and entries it
 * only calls by another name.
 *
 * <p>A feed that suddenly calls most of its entries new, with dates older than what we read last,
 * is a flood: it waits for a person. The first reading of a source admits its last days only.
 */
final class FeedNews {
    /** A source's holdKey that lets the next reading pass. */
    static final String RELEASED = "released";

    private static final int FEWEST_IN_A_FLOOD = 8;
    private static final double FLOOD = 0.8;
    private static final Duration OLD = Duration.ofDays(2);
    private static final int FIRST_WITHOUT_DATE = 20;

    private record Arrival(ParsedEntry entry, String identity, CollectedArticle article) {}

    private final Source source;
    private final EntryArticles maker;
    private final Instant now;

    private final List<CollectedArticle> changed = new ArrayList<>();
    private final List<Renamed> renamed = new ArrayList<>();
    private final List<String> buried = new ArrayList<>();
    private List<Arrival> unknown = new ArrayList<>();
    private int same;
    private int held;
    private final int entries;

    FeedNews(Source source, ParsedFeed feed, Articles articles, Instant now) {
        this.source = source;
        this.maker = new EntryArticles(source, feed, now);
        this.now = now;
        this.entries = feed.entries().size();
        sort(feed, articles);
        recognise(articles);
        hold();
    }

    /** New and changed, oldest first. */
    List<CollectedArticle> arrived() {
        var arrived = new ArrayList<>(changed);
        unknown.forEach(arrival -> arrived.add(arrival.article()));
        return arrived;
    }

    List<Renamed> renamed() {
        return renamed;
    }

    List<String> buried() {
        return buried;
    }

    int same() {
        return same;
    }

    int held() {
        return held;
    }

    private void sort(ParsedFeed feed, Articles articles) {
        var identities = Identities.of(feed.entries());
        var known = articles.known(source.id(), identities);
        for (var i = feed.entries().size() - 1; i >= 0; i--) {
            var entry = feed.entries().get(i);
            var identity = identities.get(i);
            if (known.containsKey(identity)) {
                knownEntry(entry, identity, Objects.requireNonNull(known.get(identity)));
            } else if (source.isFirst() && tooOld(entry, i)) {
                buried.add(identity);
            } else {
                maker.article(entry, identity)
                        .ifPresent(article -> unknown.add(new Arrival(entry, identity, article)));
            }
        }
    }

    private void knownEntry(ParsedEntry entry, String identity, KnownArticle known) {
        if (known.id() == null || EntryArticles.hash(entry).equals(known.feedHash())) {
            same++;
        } else {
            maker.article(entry, identity).ifPresent(changed::add);
        }
    }

    /** Without a date the place in the document must do: the first ones are the newest. */
    private boolean tooOld(ParsedEntry entry, int place) {
        return maker.dated(entry)
                .map(date -> date.isBefore(now.minus(Duration.ofDays(source.firstAdmitsDays()))))
                .orElse(place >= FIRST_WITHOUT_DATE);
    }

    /** An unknown id on a page, or in a flood a title, that we keep already is the same article. */
    private void recognise(Articles articles) {
        if (unknown.isEmpty() || source.isFirst()) {
            return;
        }
        var pages = articles.pages(unknown.stream().map(a -> a.article().pageKey()).toList());
        var titles =
                isFlood()
                        ? articles.titles(
                                source.id(),
                                unknown.stream().map(a -> a.article().titleKey()).toList())
                        : Map.<String, KnownArticle>of();
        var shared = countPages();
        var left = new ArrayList<Arrival>();
        for (var arrival : unknown) {
            var key = arrival.article().pageKey();
            var page =
                    shared.getOrDefault(key, 0L) > 1 || PageKey.isHomePage(key)
                            ? null
                            : pages.get(key);
            var kept =
                    page != null && isSame(page, arrival)
                            ? page
                            : titles.get(arrival.article().titleKey());
            if (kept == null || kept.id() == null) {
                left.add(arrival);
            } else {
                renamed.add(new Renamed(kept.id(), arrival.article()));
            }
        }
        unknown = left;
    }

    private boolean isSame(KnownArticle kept, Arrival arrival) {
        if (!kept.source().equals(source.id())) {
            return true;
        }
        var sameTitle = Fingerprint.titleKey(kept.title()).equals(arrival.article().titleKey());
        var apart = Duration.between(kept.publishedAt(), arrival.article().publishedAt()).abs();
        return sameTitle || apart.compareTo(OLD) < 0;
    }

    private Map<String, Long> countPages() {
        return unknown.stream()
                .collect(
                        Collectors.groupingBy(
                                a -> a.article().pageKey(), HashMap::new, Collectors.counting()));
    }

    private boolean isFlood() {
        return unknown.size() >= FEWEST_IN_A_FLOOD && unknown.size() > FLOOD * entries;
    }

    private void hold() {
        var lastNew = source.health().lastNewAt();
        if (source.isFirst()
                || lastNew == null
                || RELEASED.equals(source.polling().holdKey())
                || !isFlood()) {
            return;
        }
        var old =
                unknown.stream()
                        .filter(a ->
                                maker.dated(a.entry())
                                        .map(d -> d.isBefore(lastNew.minus(OLD)))
                                        .orElse(true))
                        .count();
        if (old > FLOOD * unknown.size()) {
            held = unknown.size();
            unknown = List.of();
        }
    }
}
