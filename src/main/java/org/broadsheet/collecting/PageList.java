package org.broadsheet.collecting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.collecting.dedup.PageKey;
import org.broadsheet.collecting.extract.CleanLink;
import org.broadsheet.collecting.fetch.FetchOutcome.Fetched;
import org.broadsheet.collecting.parse.FeedVersion;
import org.broadsheet.collecting.parse.ParsedEntry;
import org.broadsheet.collecting.parse.ParsedFeed;
import org.broadsheet.shared.WebLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a page without a feed as if it had one: each link to an article is an entry.
 *
 * <p>With a selector its links are the articles. Without one, links of the same site with a
 * headline (four words or more) outside menus and footers are, when their addresses look like
 * articles'.
 */
final class PageList {
    private static final int MOST = 60;
    private static final int HEADLINE_WORDS = 4;
    private static final Pattern FURNITURE =
            Pattern.compile(
                    "(^|/)(tag|tags|category|categories|author|authors|page|search|login|register|about|contact|privacy|terms|topics?)(/|$)");
    private static final Pattern NO_PAGE =
            Pattern.compile("\\.(pdf|jpe?g|png|gif|zip|mp[34]|docx?|xlsx?)$");

    private final Source source;
    private final Fetched page;

    PageList(Source source, Fetched page) {
        this.source = source;
        this.page = page;
    }

    /** Empty where the page has no links to articles. */
    Optional<ParsedFeed> feed() {
        var document = document();
        var links = new LinkedHashMap<String, Element>();
        for (var link : candidates(document)) {
            CleanLink.resolve(link.absUrl("href"), page.location())
                    .filter(this::couldBeArticle)
                    .ifPresent(address -> better(links, address.value(), link));
        }
        var entries = links.entrySet().stream().limit(MOST).map(PageList::entry).toList();
        return entries.isEmpty() ? Optional.empty() : Optional.of(feed(document, entries));
    }

    private Document document() {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(page.body()), null, page.location().value());
        } catch (IOException bytesDoNotFail) {
            throw new IllegalStateException(bytesDoNotFail);
        }
    }

    private List<Element> candidates(Document document) {
        var selector = source.selector();
        if (selector != null && !selector.isBlank()) {
            var chosen = new ArrayList<Element>();
            for (var element : document.select(selector)) {
                chosen.addAll(element.nameIs("a") ? List.of(element) : element.select("a[href]"));
            }
            return chosen;
        }
        document.select("nav, footer, aside, header nav, form").remove();
        return document.select("a[href]").stream().filter(PageList::hasHeadline).toList();
    }

    private static boolean hasHeadline(Element link) {
        return Quoting.words(link.text()) >= HEADLINE_WORDS;
    }

    private boolean couldBeArticle(WebLink link) {
        if (source.selector() != null && !source.selector().isBlank()) {
            return true;
        }
        var key = PageKey.of(link);
        var path =
                link.uri().getPath() == null ? "" : link.uri().getPath().toLowerCase(Locale.ROOT);
        return link.site().equals(page.location().site())
                && !PageKey.isHomePage(key)
                && !key.equals(PageKey.of(page.location()))
                && !FURNITURE.matcher(path).find()
                && !NO_PAGE.matcher(path).find();
    }

    /** A picture and a headline often lead to one article: the longer text is its title. */
    private static void better(Map<String, Element> links, String address, Element link) {
        links.merge(
                address,
                link,
                (one, other) -> one.text().length() >= other.text().length() ? one : other);
    }

    private static ParsedEntry entry(Map.Entry<String, Element> link) {
        var title = link.getValue().text().strip();
        return new ParsedEntry(
                title.isEmpty() ? null : title,
                link.getKey(),
                null,
                link.getKey(),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private ParsedFeed feed(Document document, List<ParsedEntry> entries) {
        var language = document.select("html").attr("lang");
        return new ParsedFeed(
                FeedVersion.RSS20,
                "utf-8",
                document.title(),
                page.location().value(),
                null,
                null,
                language.isBlank() ? null : language,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                entries);
    }
}
