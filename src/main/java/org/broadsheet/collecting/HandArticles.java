package org.broadsheet.collecting;

import java.time.Clock;
import java.time.Instant;
import org.broadsheet.collecting.dedup.Fingerprint;
import org.broadsheet.collecting.extract.ArticleExtractor;
import org.broadsheet.collecting.extract.PageSource;
import org.broadsheet.collecting.fetch.FetchOutcome.Failed;
import org.broadsheet.collecting.fetch.FetchOutcome.Fetched;
import org.broadsheet.collecting.fetch.FetchOutcome.Refused;
import org.broadsheet.collecting.fetch.PageFetcher;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Articles that a person puts in: an address, which is read, or own words about one. */
@Component
public class HandArticles {
    private static final String ADDRESS = "hand:articles";

    private final PageFetcher pages;
    private final ArticleExtractor extractor;
    private final HandShelf shelf;
    private final TransactionTemplate transactions;
    private final Clock clock;

    HandArticles(
            PageFetcher pages,
            ArticleExtractor extractor,
            HandShelf shelf,
            TransactionTemplate transactions,
            Clock clock) {
        this.pages = pages;
        this.extractor = extractor;
        this.shelf = shelf;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Reads the page and keeps its article; the one we have already if we do.
     *
     * @throws UserProblem when the page cannot be read or has no article
     */
    public ArticleId add(WebLink page) {
        var now = clock.instant();
        var article =
                switch (pages.fetch(page)) {
                    case Fetched fetched -> read(fetched, page, now);
                    case Refused(var problem) ->
                            throw new UserProblem(problem.key(), problem.arguments().toArray());
                    case Failed(var problem, var status) ->
                            throw new UserProblem(problem.key(), problem.arguments().toArray());
                    default -> throw new UserProblem("collecting.problem.not-found", page.site());
                };
        return keep(article, now);
    }

    /**
     * An article in a person's own words; nothing is fetched.
     *
     * @throws UserProblem when we have the page's article already, so that no words are dropped
     */
    public ArticleId add(WebLink link, String title, String text, String outletName) {
        var now = clock.instant();
        var article =
                new CollectedArticle(
                        link.value(),
                        link,
                        title.strip(),
                        null,
                        null,
                        null,
                        now,
                        null,
                        null,
                        text.strip(),
                        null,
                        null,
                        1,
                        Fingerprint.hash(title, text),
                        outletName,
                        link.site());
        if (shelf.has(article)) {
            throw new UserProblem("collecting.hand-known", link.value());
        }
        return keep(article, now);
    }

    private CollectedArticle read(Fetched fetched, WebLink page, Instant now) {
        var extracted =
                extractor.extract(
                        new PageSource(
                                fetched.body(), fetched.location(), fetched.contentType(), null));
        if (extracted.title().isBlank() && extracted.text().isBlank()) {
            throw new UserProblem("collecting.no-article", page.site());
        }
        var site = extracted.siteName() == null ? page.site() : extracted.siteName();
        return PageTexts.article(extracted, page.value(), page, null, now).from(site, page.site());
    }

    private ArticleId keep(CollectedArticle article, Instant now) {
        return java.util.Objects.requireNonNull(
                transactions.execute(status -> shelf.keep(ADDRESS, article, now)));
    }
}
