package org.broadsheet.collecting.extract.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.collecting.extract.page.HtmlPage;
import org.jsoup.Jsoup;

/** Finds the headline: what the page says it is, without the name of the site behind it. */
public final class Titles {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\\-–—•·»«:/~]+\\s+|\\s*\\|\\s*");

    private Titles() {}

    public static Optional<String> find(HtmlPage page) {
        return structured(page)
                .or(() -> onlyHeading(page))
                .or(() -> announced(page))
                .or(() -> page.firstText("h1"))
                .or(() -> titleElement(page))
                .or(() -> page.firstText("h2"));
    }

    private static Optional<String> structured(HtmlPage page) {
        return page.article()
                .text("headline")
                .map(Titles::plain)
                .filter(title ->
                        title.length() > 2 && !title.endsWith("…") && !title.endsWith("..."));
    }

    private static Optional<String> onlyHeading(HtmlPage page) {
        var headings =
                page.document().select("h1").stream()
                        .map(h -> h.text().strip())
                        .filter(t -> t.length() > 3)
                        .distinct()
                        .toList();
        return headings.size() == 1 ? Optional.of(headings.getFirst()) : Optional.empty();
    }

    private static Optional<String> announced(HtmlPage page) {
        return page.metas()
                .first(
                        "og:title",
                        "twitter:title",
                        "dc.title",
                        "dcterms.title",
                        "parsely-title",
                        "sailthru.title")
                .map(Titles::plain)
                .map(title -> withoutSite(title, page));
    }

    private static Optional<String> titleElement(HtmlPage page) {
        var title = page.document().title().strip();
        return title.isEmpty() ? Optional.empty() : Optional.of(withoutSite(title, page));
    }

    private static String withoutSite(String title, HtmlPage page) {
        var heading =
                page.document().select("h1, h2").stream()
                        .map(element -> element.text().strip())
                        .filter(text -> text.length() > 10 && title.startsWith(text))
                        .findFirst();
        if (heading.isPresent()) {
            return heading.get();
        }
        var parts = List.of(SEPARATOR.split(title));
        return parts.size() < 2
                ? title
                : Stream.of(parts.getFirst(), parts.getLast())
                        .max((a, b) -> Integer.compare(a.length(), b.length()))
                        .orElse(title);
    }

    private static String plain(String title) {
        return title.indexOf('<') >= 0 || title.indexOf('&') >= 0
                ? Jsoup.parseBodyFragment(title).text().strip()
                : title.strip();
    }
}
