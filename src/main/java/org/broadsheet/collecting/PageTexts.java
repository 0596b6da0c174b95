package org.broadsheet.collecting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.collecting.dedup.Fingerprint;
import org.broadsheet.collecting.extract.ArticleExtractor;
import org.broadsheet.collecting.extract.ExtractedArticle;
import org.broadsheet.collecting.extract.PageSource;
import org.broadsheet.collecting.fetch.FetchOutcome;
import org.broadsheet.collecting.fetch.PageFetcher;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of articles whose feed has only a teaser; an article whose page cannot or may not
 * be read keeps the feed's own text.
 */
final class PageTexts {
    private static final double FIT_TO_KEEP = 0.2;

    /** With their pages; {@code left} wait for the next poll. */
    record Completed(List<CollectedArticle> articles, int left) {}

    private final PageFetcher pages;
    private final ArticleExtractor extractor;
    private final CollectingSettings settings;

    PageTexts(PageFetcher pages, ArticleExtractor extractor, CollectingSettings settings) {
        this.pages = pages;
        this.extractor = extractor;
        this.settings = settings;
    }

    /** The newest come first into the budget; what does not fit waits, whole. */
    Completed complete(List<CollectedArticle> arrived, @Nullable String language, Instant now) {
        var done = new ArrayList<CollectedArticle>();
        var budget = settings.pagesPerPoll();
        var left = 0;
        for (var article : arrived.reversed()) {
            if (settings.pagesPerPoll() == 0
                    || !EntryArticles.isTeaser(article, settings.shortestText())) {
                done.add(article);
            } else if (budget == 0) {
                left++;
            } else {
                budget--;
                switch (pages.fetch(article.link())) {
                    case FetchOutcome.Fetched fetched ->
                            done.add(withPage(article, fetched, language, now));
                    case FetchOutcome.RateLimited rests -> {
                        budget = 0;
                        left++;
                    }
                    default -> done.add(article);
                }
            }
        }
        return new Completed(done.reversed(), left);
    }

    private CollectedArticle withPage(
            CollectedArticle article,
            FetchOutcome.Fetched page,
            @Nullable String language,
            Instant now) {
        var robots = PageRobots.of(page.robots(), page.body());
        if (!robots.mayUse()) {
            return article;
        }
        var extracted =
                extractor.extract(
                        new PageSource(page.body(), page.location(), page.contentType(), language));
        var better =
                extracted.text().length() > article.text().length()
                        && extracted.confidence() >= FIT_TO_KEEP;
        return better ? merge(article, extracted, robots, now) : article;
    }

    /**
     * The feed's title, date and author come first: they are what its editors wrote for readers.
     */
    static CollectedArticle merge(
            CollectedArticle feed, ExtractedArticle page, PageRobots robots, Instant now) {
        var cut = robots.mostCharacters() > 0 && page.text().length() > robots.mostCharacters();
        return new CollectedArticle(
                feed.identity(),
                feed.link(),
                feed.title().equals(feed.link().value()) && !page.title().isEmpty()
                        ? page.title()
                        : feed.title(),
                feed.author() == null ? page.author() : feed.author(),
                feed.language() == null ? page.language() : feed.language(),
                page.section() == null ? feed.rubric() : page.section(),
                feed.publishedRaw() == null
                        ? published(page, now).orElse(feed.publishedAt())
                        : feed.publishedAt(),
                feed.publishedRaw(),
                feed.description() == null ? page.excerpt() : feed.description(),
                cut ? page.text().substring(0, robots.mostCharacters()).strip() + "…" : page.text(),
                cut ? null : page.html(),
                feed.picture() == null ? page.image() : feed.picture(),
                page.confidence(),
                feed.feedHash(),
                feed.outletName(),
                feed.outletSite());
    }

    /**
     * A page in a file is an article of its own; its link is the page's word for it, else made up.
     */
    Optional<CollectedArticle> ofFile(Source source, byte[] body, Instant now) {
        var page = extractor.extract(new PageSource(body, null, null, source.language()));
        if (page.title().isBlank() || page.text().isBlank()) {
            return Optional.empty();
        }
        var link = page.canonical() == null ? madeUp(source) : page.canonical();
        return Optional.of(article(page, source.address(), link, source.language(), now));
    }

    /** An article that is nothing but a page. */
    static CollectedArticle article(
            ExtractedArticle page,
            String identity,
            WebLink link,
            @Nullable String language,
            Instant now) {
        return new CollectedArticle(
                identity,
                link,
                page.title().isBlank() ? link.value() : page.title(),
                page.author(),
                page.language() == null ? language : page.language(),
                page.section(),
                published(page, now).orElse(now),
                page.published() == null ? null : page.published().toString(),
                page.excerpt(),
                page.text(),
                page.html(),
                page.image(),
                page.confidence(),
                Fingerprint.hash(page.title(), page.text()),
                null,
                null);
    }

    private static WebLink madeUp(Source source) {
        var name = source.address().replaceFirst(".*/", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        return new WebLink("https://file.invalid/" + name);
    }

    /** Pages date by the day: never later than now, never so old that nobody can believe it. */
    static Optional<Instant> published(ExtractedArticle page, Instant now) {
        return Optional.ofNullable(page.published())
                .map(date -> date.instant(ZoneOffset.UTC))
                .map(date -> date.isAfter(now) ? now : date)
                .filter(date -> date.isAfter(now.minus(Duration.ofDays(36_500))));
    }
}
