package org.broadsheet.collecting.extract.facts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.collecting.extract.page.HtmlPage;
import org.jsoup.nodes.Element;

/**
 * Finds the headline: the heading on the page that the page also announces to machines, else what
 * it announces, without the name of the site before or behind it.
 */
public final class Titles {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\\-–—•·»«:/~⋆]+\\s+|\\s*\\|\\s*|\\s+::\\s+");
    private static final String KICKER =
            "[class*=kicker], [class*=overline], [class*=topline], [class*=eyebrow],"
                    + " [class*=roofline], [class*=dachzeile], [class*=spitzmarke], [class*=supertitle],"
                    + " [class*=label], [class*=sr-only], [class*=visually-hidden], [class*=pretitle],"
                    + " [class*=category], [class*=tagline], [class*=intro], script, style, time, button";
    private static final String TITLE_NAMES =
            "h2, h3, [itemprop=headline], .entry-title, .post-title, .article-title, [class*=headline]";
    private static final int SHORTEST = 3;

    private Titles() {}

    public static Optional<String> find(HtmlPage page) {
        var announced = announced(page);
        var headings = headings(page);
        return headings.stream()
                .filter(heading -> isAnnounced(heading, announced))
                .max(Comparator.comparingInt(String::length))
                .or(() -> structured(page))
                .or(() -> headings.size() == 1 ? headings.stream().findFirst() : Optional.empty())
                .or(() -> smallerHeading(page, announced))
                .or(() -> announced.stream().findFirst())
                .or(() -> headings.stream().findFirst())
                .or(() -> page.firstText(TITLE_NAMES));
    }

    private static List<String> headings(HtmlPage page) {
        return page.document().select("h1").stream()
                .map(Titles::text)
                .filter(text -> text.length() >= SHORTEST && !Words.isSite(text, page))
                .distinct()
                .toList();
    }

    /** The heading's words without the line that some sites put above them inside the heading. */
    private static String text(Element heading) {
        var whole = heading.text().strip();
        if (heading.children().isEmpty()) {
            return whole;
        }
        var bare = heading.clone();
        bare.select(KICKER).remove();
        var left = bare.text().strip();
        return left.length() > whole.length() / 3 ? left : whole;
    }

    private static List<String> announced(HtmlPage page) {
        return Stream.of(
                        page.metas().all("og:title", "twitter:title", "dc.title", "parsely-title"),
                        page.article().text("headline").stream(),
                        Stream.of(page.document().title()))
                .flatMap(titles -> titles)
                .map(title -> withoutSite(Words.plain(title), page))
                .filter(title -> title.length() >= SHORTEST && !Words.isSite(title, page))
                .toList();
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
        return page.document().select(TITLE_NAMES).stream()
                .map(Titles::text)
                .filter(text -> text.length() > 8 && isAnnounced(text, announced))
                .filter(text -> !Words.isSite(text, page))
                .max(Comparator.comparingInt(String::length));
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
