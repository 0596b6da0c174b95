package org.broadsheet.collecting.extract.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.collecting.extract.page.HtmlPage;

/**
 * Finds when a page says that its article was published, and when it was changed: first what it
 * says to machines, then what it shows to people.
 */
public final class PublishedDates {
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?=[/._-]|$)");
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "article.published",
        "og:published_time",
        "published_time",
        "publish-date",
        "publish_date",
        "publishdate",
        "publication_date",
        "publication-date",
        "pubdate",
        "published",
        "publicationdate",
        "article:published",
        "article:publicationdate",
        "article_date_original",
        "sailthru.date",
        "parsely-pub-date",
        "bt:pubdate",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "dc:date",
        "datecreated",
        "date",
        "article.created",
        "article:created_time",
        "created",
        "originalpublicationdate",
        "displaydate",
        "timestamp",
        "citation_date",
        "citation_publication_date",
        "citation_online_date",
        "analyticsattributes.articledate",
        "blogpostdate",
        "content_create_date",
        "issued",
        "release_date",
        "date_published",
        "datepublication",
        "rnews:datepublished",
        "shareaholic:article_published_time",
        "vr:published_time",
        "pdate",
        "dat:pubdate",
        "eprints.date",
        "prism.publicationdate",
        "gentime",
        "uploaddate",
        "doc_date",
        "pubtime",
        "article-publish-date",
        "creation_date",
        "date_created",
        "article:date",
        "post_date",
        "og:pubdate",
        "og:regdate"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "article:modified",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod",
        "modified",
        "lastmodified",
        "moddate",
        "article.updated",
        "updated_time",
        "revision_date"
    };
    private static final Pattern IN_BROKEN_JSON =
            Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");

    private final DateReader reader;
    private final VisibleDates visible;

    public PublishedDates(DateReader reader) {
        this.reader = reader;
        this.visible = new VisibleDates(reader);
    }

    public Optional<PageDate> published(HtmlPage page) {
        var said =
                article(page, "datePublished")
                        .or(() -> metas(page, PUBLISHED))
                        .or(() -> article(page, "dateCreated"))
                        .or(() -> article(page, "uploadDate"))
                        .or(() -> pageDate(page))
                        .or(() -> broken(page));
        var address = address(page);
        if (address.isPresent()) {
            return said.filter(date -> near(date.day(), address.get().day())).or(() -> address);
        }
        return said.or(() -> visible.find(page.document())).or(() -> modified(page));
    }

    public Optional<PageDate> modified(HtmlPage page) {
        return article(page, "dateModified")
                .or(() -> metas(page, MODIFIED))
                .or(() -> page.article().pageText("dateModified").flatMap(reader::first));
    }

    private Optional<PageDate> article(HtmlPage page, String property) {
        return page.article().text(property).flatMap(reader::first);
    }

    private Optional<PageDate> pageDate(HtmlPage page) {
        return page.article().pageText("datePublished").flatMap(reader::first);
    }

    private Optional<PageDate> metas(HtmlPage page, String... names) {
        return Stream.of(names)
                .flatMap(name -> page.metas().all(name))
                .flatMap(content -> reader.first(content).stream())
                .findFirst();
    }

    private Optional<PageDate> broken(HtmlPage page) {
        var match = IN_BROKEN_JSON.matcher(page.jsonLd().unreadable());
        return match.find() ? reader.first(match.group(1)) : Optional.empty();
    }

    private Optional<PageDate> address(HtmlPage page) {
        if (page.url() == null) {
            return Optional.empty();
        }
        var match = IN_ADDRESS.matcher(page.url().value());
        return match.find()
                ? reader.first(match.group(1) + "-" + match.group(2) + "-" + match.group(3))
                : Optional.empty();
    }

    private static boolean near(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay()) <= 1;
    }
}
