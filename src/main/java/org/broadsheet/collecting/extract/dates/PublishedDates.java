package org.broadsheet.collecting.extract.dates;

import java.time.ZoneOffset;
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
    private static final Pattern DAY_FIRST_IN_ADDRESS =
            Pattern.compile("(?<!\\d)(\\d{1,2})[.-](\\d{1,2})[.-]((?:19|20)\\d{2})(?!\\d)");
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
        "datecreated",
        "article.created",
        "article:created_time",
        "originalpublicationdate",
        "displaydate",
        "citation_date",
        "citation_publication_date",
        "citation_online_date",
        "analyticsattributes.articledate",
        "blogpostdate",
        "content_create_date",
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
        "uploaddate",
        "doc_date",
        "pubtime",
        "article-publish-date",
        "date_created",
        "article:date",
        "post_date",
        "og:pubdate",
        "og:regdate"
    };

    /** Names that as many pages use for the day of the last change, or for today. */
    private static final String[] UNSURE = {
        "date",
        "dc.date",
        "dcterms.date",
        "dc:date",
        "timestamp",
        "created",
        "issued",
        "gentime",
        "creation_date"
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
    private static final Pattern IN_SCRIPT =
            Pattern.compile(
                    "\"(?:datePublished|published_?[aA]t|publish_?[dD]ate|publicationDate|createdAt|created_at)\""
                            + "\\s*:\\s*\"([^\"]{8,40})\"");

    private final DateReader reader;
    private final VisibleDates visible;

    public PublishedDates(DateReader reader) {
        this.reader = reader;
        this.visible = new VisibleDates(reader);
    }

    public Optional<PageDate> published(HtmlPage page, String title) {
        var said = said(page);
        var address = address(page);
        if (address.isPresent()) {
            var day = address.get();
            return said.filter(date -> near(date, day))
                    .map(date -> date.on(day.day()))
                    .or(() -> address);
        }
        return said.isPresent()
                ? said.map(date -> isNight(date) ? asShown(date, page, title) : date)
                : seen(page, title);
    }

    private PageDate asShown(PageDate said, HtmlPage page, String title) {
        return visible.find(page.document(), title)
                .filter(shown -> near(said, shown.date()))
                .map(shown -> said.on(shown.date().day()))
                .orElse(said);
    }

    private Optional<PageDate> seen(HtmlPage page, String title) {
        var seen = visible.find(page.document(), title);
        return seen.filter(VisibleDates.Candidate::sure)
                .map(VisibleDates.Candidate::date)
                .or(() -> metas(page, UNSURE))
                .or(() -> seen.map(VisibleDates.Candidate::date))
                .or(() -> modified(page))
                .or(() -> in(page.scripts(), IN_SCRIPT))
                .or(() -> reader.first(title));
    }

    private Optional<PageDate> said(HtmlPage page) {
        return article(page, "datePublished")
                .or(() -> metas(page, PUBLISHED))
                .or(() -> article(page, "dateCreated"))
                .or(() -> article(page, "uploadDate"))
                .or(() -> pageDate(page))
                .or(() -> in(page.jsonLd().unreadable(), IN_BROKEN_JSON));
    }

    /**
     * A time in UTC far from noon is of the day that the page shows: many outlets tell machines UTC
     * and people their own time.
     */
    private static boolean isNight(PageDate said) {
        var moment = said.moment();
        return moment != null
                && moment.getOffset().equals(ZoneOffset.UTC)
                && (moment.getHour() < 10 || moment.getHour() > 13);
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

    private Optional<PageDate> in(String text, Pattern property) {
        var match = property.matcher(text);
        return match.find() ? reader.first(match.group(1)) : Optional.empty();
    }

    private Optional<PageDate> address(HtmlPage page) {
        var address = page.url() == null ? "" : page.url().value();
        var match = IN_ADDRESS.matcher(address);
        if (match.find()) {
            return reader.first(match.group(1) + "-" + match.group(2) + "-" + match.group(3));
        }
        var turned = DAY_FIRST_IN_ADDRESS.matcher(address);
        return turned.find()
                ? reader.first(turned.group(3) + "-" + turned.group(2) + "-" + turned.group(1))
                : Optional.empty();
    }

    private static boolean near(PageDate one, PageDate other) {
        return Math.abs(one.day().toEpochDay() - other.day().toEpochDay()) <= 1;
    }
}
