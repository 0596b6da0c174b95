package org.broadsheet.collecting;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.collecting.CollectedSource.Answer;
import org.broadsheet.collecting.CollectedSource.Reading;
import org.broadsheet.collecting.dedup.Deduplicator;
import org.broadsheet.collecting.dedup.PageKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one source and keeps what is new.
 *
 * <p>{@link #read} may take a minute and touches no row; {@link #keep} is one short transaction. A
 * second {@code keep} of the same reading changes nothing.
 */
@Component
public class Collector {
    private static final Duration COPIES = Duration.ofDays(7);

    private final SourceReader reader;
    private final Sources sources;
    private final Articles articles;
    private final Outlets outlets;
    private final PollEnd end;

    Collector(
            SourceReader reader, Sources sources, Articles articles, Outlets outlets, PollEnd end) {
        this.reader = reader;
        this.sources = sources;
        this.articles = articles;
        this.outlets = outlets;
        this.end = end;
    }

    /** Network, parsing and pages. Never throws for what a source sends. */
    public CollectedSource read(Source source) {
        return reader.read(source);
    }

    /** Writes what {@link #read} brought, and when the source is due again. */
    @Transactional
    public CollectOutcome keep(CollectedSource collected) {
        var counts =
                collected.reading() instanceof Reading.Read read
                        ? keep(collected, read)
                        : new Counts(0, 0, 0);
        var result = end.of(collected, counts);
        sources.record(collected.source().id(), result);
        answer(collected.reading())
                .ifPresent(answer -> end.move(collected.source(), answer, collected.at()));
        return new CollectOutcome(
                collected.source().id(),
                kind(collected.reading()),
                counts.added(),
                counts.changed(),
                counts.same(),
                result.words());
    }

    /** How many articles a poll brought. */
    record Counts(int added, int changed, int same) {}

    private Counts keep(CollectedSource collected, Reading.Read read) {
        var source = collected.source();
        var now = collected.at();
        articles.bury(source.id(), read.buried(), now);
        read.renamed()
                .forEach(renamed ->
                        articles.alias(renamed.id(), source.id(), renamed.article(), now));
        var known =
                articles.known(
                        source.id(),
                        read.arrived().stream().map(CollectedArticle::identity).toList());
        var pages = articles.pages(read.arrived().stream().map(CollectedArticle::pageKey).toList());
        var added = 0;
        var changed = 0;
        for (var article : read.arrived()) {
            var before = known.get(article.identity());
            if (before == null) {
                added += addOrJoin(source, article, pages.get(article.pageKey()), now);
            } else {
                changed += change(before, article.within(source.rights()), now);
            }
        }
        return new Counts(
                added,
                changed,
                read.same() + read.renamed().size() + read.arrived().size() - added - changed);
    }

    private int addOrJoin(
            Source source, CollectedArticle article, @Nullable KnownArticle page, Instant now) {
        if (page != null
                && page.id() != null
                && !page.source().equals(source.id())
                && !PageKey.isHomePage(article.pageKey())) {
            articles.alias(page.id(), source.id(), article, now);
            return 0;
        }
        return switch (Deduplicator.match(
                article.text(), articles.alike(article, now.minus(COPIES)))) {
            case Deduplicator.Match.Same(var number) -> {
                articles.alias(new ArticleId(number), source.id(), article, now);
                yield 0;
            }
            case Deduplicator.Match.New() -> {
                articles.add(
                        source.id(),
                        outlet(source, article, now),
                        article.within(source.rights()),
                        now);
                yield 1;
            }
        };
    }

    private int change(KnownArticle before, CollectedArticle article, Instant now) {
        if (before.id() == null) {
            return 0;
        }
        if (Objects.equals(before.contentHash(), article.contentHash())) {
            articles.touch(before.id(), article.feedHash());
            return 0;
        }
        articles.change(before.id(), article, now);
        return 1;
    }

    private OutletId outlet(Source source, CollectedArticle article, Instant now) {
        if (source.outlet() != null) {
            return source.outlet();
        }
        var site = article.outletSite() == null ? article.link().site() : article.outletSite();
        return outlets.know(article.outletName() == null ? site : article.outletName(), site, now);
    }

    private static Optional<Answer> answer(Reading reading) {
        return switch (reading) {
            case Reading.Read read -> Optional.of(read.answer());
            case Reading.Unchanged(var answer) -> Optional.of(answer);
            case Reading.Gone gone -> Optional.empty();
            case Reading.RateLimited rests -> Optional.empty();
            case Reading.Failed failed -> Optional.empty();
        };
    }

    private static CollectOutcome.Kind kind(Reading reading) {
        return switch (reading) {
            case Reading.Read read ->
                    read.held() > 0 ? CollectOutcome.Kind.HELD : CollectOutcome.Kind.READ;
            case Reading.Unchanged(var answer) -> CollectOutcome.Kind.UNCHANGED;
            case Reading.Gone() -> CollectOutcome.Kind.GONE;
            case Reading.RateLimited(var after) -> CollectOutcome.Kind.RESTS;
            case Reading.Failed(var problem, var status) -> CollectOutcome.Kind.FAILED;
        };
    }
}
