package org.broadsheet.collecting.extract.facts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.collecting.extract.page.HtmlPage;

/**
 * Finds the headline: the heading on the page that the page also announces to machines, else what
 * it announces, without the name of the site before or behind it.
 */
public final class Titles {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\\-–—•·»«:/~⋆]+\\s+|\\s*\\|\\s*|\\s+::\\s+");
    private static final String TITLE_NAMES =
            "h2, h3, [itemprop=headline], .entry-title, .post-title, .article-title, [class*=headline]";
    private static final int SHORTEST = Headings.SHORTEST;

    private Titles() {}

    public static Optional<String> find(HtmlPage page) {
        var announced = announced(page);
        var headings = Headings.first(page);
        return longestAnnounced(headings.stream(), announced)
                .or(() -> structured(page))
                .or(() -> smallerHeading(page, announced))
                .or(() -> headings.size() == 1 ? headings.stream().findFirst() : Optional.empty())
                .or(() -> announced.stream().findFirst())
                .or(() -> headings.stream().findFirst())
                .or(() -> page.firstText(TITLE_NAMES));
    }

    private static List<String> announced(HtmlPage page) {
        return Stream.of(
                        page.metas().all("og:title", "twitter:title", "dc.title", "parsely-title"),
                        page.article().text("headline").stream(),
                        page.firstText("title:not(svg title)").stream())
                .flatMap(titles -> titles)
                .map(title -> withoutSite(Words.plain(title), page))
                .filter(title -> title.length() >= SHORTEST && !Words.isSite(title, page))
                .toList();
    }

    private static Optional<String> longestAnnounced(
            Stream<String> headings, List<String> announced) {
        return headings.filter(heading -> isAnnounced(heading, announced))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean isAnnounced(String heading, List<String> announced) {
        var key = Words.key(heading);
        return key.length() >= SHORTEST
                && announced.stream()
                        .map(Words::key)
                        .anyMatch(
                                title -> title.contains(key) && key.length() * 3 > title.length());
    }

    private static Optional<String> structured(HtmlPage page) {
        return page.article()
                .text("headline")
                .map(title -> withoutSite(Words.plain(title), page))
                .filter(title -> title.length() >= SHORTEST && !title.matches(".*(…|\\.\\.\\.)"));
    }

    private static Optional<String> smallerHeading(HtmlPage page, List<String> announced) {
        var texts =
                page.document().select(TITLE_NAMES).stream()
                        .map(Headings::text)
                        .filter(text -> text.length() > 8 && !Words.isSite(text, page));
        return longestAnnounced(texts, announced);
    }

    /** Takes the site's name off either end; a short last part is one even if we cannot tell. */
    private static String withoutSite(String title, HtmlPage page) {
        var parts = Arrays.asList(SEPARATOR.split(title, -1));
        if (parts.size() < 2) {
            return title;
        }
        var last = parts.getLast();
        var first = parts.getFirst();
        if (Words.isSite(last, page) || isBrand(last, page)) {
            return title.substring(0, title.lastIndexOf(last))
                    .replaceFirst("[\\s|\\-–—•·»«:/~⋆]+$", "");
        }
        if (Words.isSite(first, page) || isBrand(first, page)) {
            return title.substring(first.length()).replaceFirst("^[\\s|\\-–—•·»«:/~⋆]+", "");
        }
        return last.length() < 30 && title.contains("|") && first.length() > last.length()
                ? title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|\\-–—•·]+$", "")
                : title;
    }

    /** A part that shares its words with the site's address. */
    private static boolean isBrand(String part, HtmlPage page) {
        var key = Words.key(part);
        var host = page.url() == null ? "" : Words.key(page.url().site());
        return key.length() > 3
                && key.length() < 40
                && (host.contains(key) || (!host.isEmpty() && key.contains(host)));
    }
}
