package org.broadsheet.collecting.extract.facts;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.collecting.extract.page.HtmlPage;
import org.broadsheet.shared.WebLink;
import org.jsoup.nodes.Element;

/** The headings of a page that could be its headline, and what a reader sees of each. */
final class Headings {
    private static final String KICKER =
            "[class*=kicker], [class*=overline], [class*=topline], [class*=eyebrow],"
                    + " [class*=roofline], [class*=dachzeile], [class*=spitzmarke], [class*=supertitle],"
                    + " [class*=label], [class*=sr-only], [class*=visually-hidden], [class*=pretitle],"
                    + " [class*=category], [class*=tagline], [class*=intro], script, style, time, button";
    private static final String APART =
            "nav, form, dialog, [hidden], [aria-hidden=true], [role=dialog], [class*=modal],"
                    + " [class*=login], [class*=cookie], [class*=consent], [class*=popup]";
    private static final Pattern ARCHIVED =
            Pattern.compile("^https?://web\\.archive\\.org/web/\\d+[a-z_]*/(?=https?://)");
    private static final int MANY_PARAGRAPHS = 5;
    static final int SHORTEST = 3;

    private Headings() {}

    static List<String> first(HtmlPage page) {
        return page.document().select("h1").stream()
                .filter(heading -> !isApart(heading))
                .filter(heading -> !leadsHome(heading))
                .map(Headings::text)
                .filter(text -> text.length() >= SHORTEST && !Words.isSite(text, page))
                .distinct()
                .toList();
    }

    /** The heading's words without the line that some sites put above them inside the heading. */
    static String text(Element heading) {
        var whole = heading.text().strip();
        if (heading.children().isEmpty()) {
            return whole;
        }
        var bare = heading.clone();
        bare.select(KICKER).remove();
        var left = bare.text().strip();
        return left.length() > whole.length() / 3 ? left : whole;
    }

    private static boolean isApart(Element heading) {
        var box = heading.closest(APART);
        return box != null && box.select("p").size() < MANY_PARAGRAPHS;
    }

    /** A heading that is nothing but a link to the front page names the site. */
    private static boolean leadsHome(Element heading) {
        var link = heading.selectFirst("a[href]");
        return link != null
                && link.text().length() == heading.text().length()
                && WebLink.parse(ARCHIVED.matcher(link.absUrl("href")).replaceFirst(""))
                        .map(WebLink::uri)
                        .filter(Headings::isFrontPage)
                        .isPresent();
    }

    private static boolean isFrontPage(URI address) {
        var path = address.getPath();
        return address.getQuery() == null
                && (path == null || path.matches("/?(index\\.\\w{3,5})?"));
    }
}
