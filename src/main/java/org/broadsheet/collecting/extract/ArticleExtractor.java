package org.broadsheet.collecting.extract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.broadsheet.collecting.extract.body.ArticleBody;
import org.broadsheet.collecting.extract.body.BodyFinder;
import org.broadsheet.collecting.extract.body.PlainTextPage;
import org.broadsheet.collecting.extract.dates.DateOrder;
import org.broadsheet.collecting.extract.dates.DateReader;
import org.broadsheet.collecting.extract.dates.PublishedDates;
import org.broadsheet.collecting.extract.facts.Authors;
import org.broadsheet.collecting.extract.facts.PageFacts;
import org.broadsheet.collecting.extract.facts.Pictures;
import org.broadsheet.collecting.extract.facts.Sections;
import org.broadsheet.collecting.extract.facts.Titles;
import org.broadsheet.collecting.extract.page.HtmlPage;
import org.broadsheet.collecting.extract.page.PageText;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * Reads off a page what a reader would keep: the headline, who wrote it and when, and the text
 * without what surrounds it.
 */
public final class ArticleExtractor {
    private final Clock clock;
    private final BodyFinder bodies = new BodyFinder();

    public ArticleExtractor(Clock clock) {
        this.clock = clock;
    }

    /** Never throws for what a page holds; the worst page gives an article with empty text. */
    public ExtractedArticle extract(PageSource source) {
        var page = PageText.of(source.body(), source.contentType());
        return page.markup()
                ? fromMarkup(HtmlPage.parse(page.text(), source.url()), source)
                : fromText(page.text(), source);
    }

    private ExtractedArticle fromText(String text, PageSource source) {
        var language = source.language() == null ? "" : source.language();
        var page = PlainTextPage.of(text);
        return new PlainTextArticle(page, dateReader(language, source.url())).article(source);
    }

    private ExtractedArticle fromMarkup(HtmlPage page, PageSource source) {
        var language = PageFacts.language(page).or(() -> Optional.ofNullable(source.language()));
        var dates = new PublishedDates(dateReader(language.orElse(""), source.url()));
        var title = Titles.find(page).orElse("");
        var published = dates.published(page, title);
        var canonical = canonical(page);
        var body = bodies.find(page, title);
        return new ExtractedArticle(
                title,
                Authors.find(page).orElse(null),
                published.orElse(null),
                dates.modified(page).orElse(null),
                Sections.find(page, title).orElse(null),
                language.orElse(null),
                image(page, body),
                PageFacts.siteName(page).orElse(null),
                canonical,
                PageFacts.excerpt(page)
                        .or(() -> body.paragraphs().stream().findFirst())
                        .orElse(null),
                body.text(),
                CleanHtml.clean(body.root().html(), page.base()),
                Confidence.of(body, !title.isEmpty(), published.isPresent()),
                RelatedLinks.of(page));
    }

    private DateReader dateReader(String language, @Nullable WebLink url) {
        return new DateReader(DateOrder.of(language, url), language, LocalDate.now(clock));
    }

    private static @Nullable WebLink canonical(HtmlPage page) {
        var link = page.document().select("link[rel=canonical][href]").attr("href");
        return CleanLink.resolve(link, page.base()).orElse(page.url());
    }

    private static @Nullable WebLink image(HtmlPage page, ArticleBody body) {
        return Pictures.find(page, body.root())
                .flatMap(address -> CleanLink.resolve(address, page.base()).stream())
                .findFirst()
                .orElse(null);
    }
}
