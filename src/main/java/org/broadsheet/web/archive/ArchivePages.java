package org.broadsheet.web.archive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.broadsheet.editions.PastEditions.Past;
import org.broadsheet.web.archive.ArchiveShelf.Shelf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * The archive's own pages. They stand alone, with their few styles inside, so that they look the
 * same whatever the console's styles become.
 */
final class ArchivePages {
    private static final String STYLES =
            """
            :root{color-scheme:light dark;--ink:#1d1f21;--muted:#5b6066;--paper:#fbfaf7;--line:#d9d5cc}
            @media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--muted:#a5a8ac;--paper:#191a1c;--line:#3a3c3f}}
            body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 Georgia,serif}
            main{max-width:640px;margin:0 auto;padding:32px 20px 64px}
            h1{font-size:30px;line-height:1.2;margin:0 0 4px}
            p{margin:0 0 24px;color:var(--muted)}
            a{color:inherit;text-decoration-thickness:1px;text-underline-offset:3px}
            ol{list-style:none;margin:0;padding:0}
            li{padding:14px 0;border-top:1px solid var(--line)}
            li a{display:block;font-size:19px;line-height:1.35}
            small{color:var(--muted);font:14px/1.4 system-ui,sans-serif}
            nav{font:15px/2.6 system-ui,sans-serif}
            nav a{margin-inline-end:18px}
            """;

    private ArchivePages() {}

    static String index(Shelf shelf, List<Past> editions) {
        var list = shelf.list();
        var page = Document.createShell("");
        page.prependChild(new DocumentType("html", "", ""));
        page.outputSettings().prettyPrint(false);
        root(page).attr("lang", list.language()).attr("dir", direction(list.language()));
        head(page, shelf, list.name());
        page.head().appendElement("style").appendText(STYLES);
        var main = page.body().appendElement("main");
        main.appendElement("h1").text(list.name());
        links(main.appendElement("nav"), shelf);
        var entries = main.appendElement("ol");
        editions.forEach(past -> entry(entries.appendElement("li"), shelf, past));
        if (editions.isEmpty()) {
            main.appendElement("p").text("—");
        }
        return page.outerHtml();
    }

    private static void entry(Element item, Shelf shelf, Past past) {
        item.appendElement("a").attr("href", shelf.address(past)).text(past.title());
        item.appendElement("small")
                .text(
                        "No. %d · %s"
                                .formatted(
                                        past.edition().number(),
                                        day(past.content().day(), shelf.list().language())));
    }

    private static void links(Element nav, Shelf shelf) {
        nav.appendElement("a").attr("href", shelf.subscribe().value()).text("Subscribe");
        nav.appendElement("a").attr("href", shelf.address() + "/rss.xml").text("RSS");
        nav.appendElement("a").attr("href", shelf.address() + "/atom.xml").text("Atom");
        nav.appendElement("a").attr("href", shelf.address() + "/feed.json").text("JSON Feed");
    }

    /** The digest's own page under the archive's title, with a way back. */
    static String edition(Shelf shelf, Past past, String digest) {
        var page = Jsoup.parse(digest);
        page.outputSettings().prettyPrint(false);
        head(page, shelf, past.title() + " - " + shelf.list().name());
        page.head()
                .appendElement("link")
                .attr("rel", "canonical")
                .attr("href", shelf.address(past));
        var back = new Element(Tag.valueOf("p"), "");
        back.attr(
                "style",
                "margin:0;padding:12px 24px;text-align:center;font-family:sans-serif;font-size:15px");
        back.appendElement("a").attr("href", shelf.address()).text(shelf.list().name());
        page.body().prependChild(back);
        return page.outerHtml();
    }

    private static void head(Document page, Shelf shelf, String title) {
        page.head().select("title").remove();
        page.head().appendElement("title").text(title);
        if (page.head().selectFirst("meta[charset]") == null) {
            page.head().prependElement("meta").attr("charset", "utf-8");
        }
        if (page.head().selectFirst("meta[name=viewport]") == null) {
            page.head()
                    .appendElement("meta")
                    .attr("name", "viewport")
                    .attr("content", "width=device-width, initial-scale=1");
        }
        if (!shelf.isIndexed()) {
            page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        }
        feed(page, shelf, "application/rss+xml", "rss.xml");
        feed(page, shelf, "application/atom+xml", "atom.xml");
        feed(page, shelf, "application/feed+json", "feed.json");
    }

    private static void feed(Document page, Shelf shelf, String type, String file) {
        page.head()
                .appendElement("link")
                .attr("rel", "alternate")
                .attr("type", type)
                .attr("title", shelf.list().name())
                .attr("href", shelf.address() + "/" + file);
    }

    static String sitemap(Shelf shelf, List<Past> editions) {
        var document = new Document("");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        var set =
                document.appendElement("urlset")
                        .attr("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
        if (shelf.isIndexed()) {
            set.appendElement("url").appendElement("loc").text(shelf.address());
            for (var past : editions) {
                var url = set.appendElement("url");
                url.appendElement("loc").text(shelf.address(past));
                url.appendElement("lastmod").text(past.wentOutAt().toString());
            }
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml();
    }

    private static Element root(Document page) {
        var root = page.selectFirst("html");
        if (root == null) {
            throw new IllegalStateException("a page without a root");
        }
        return root;
    }

    private static String direction(String language) {
        return List.of("ar", "he", "fa", "ur").contains(language.split("-", -1)[0]) ? "rtl" : "ltr";
    }

    private static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language))
                .format(day);
    }
}
