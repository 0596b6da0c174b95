package org.broadsheet.collecting.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.collecting.extract.page.HtmlPage;
import org.broadsheet.shared.WebLink;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The articles that a page offers its readers next, from the boxes made for that. */
final class RelatedLinks {
    private static final int MOST = 20;
    private static final int SHORTEST_TITLE = 15;
    private static final String BOXES =
            "[class*=related], [id*=related], [class*=Related], [class*=similar-], [class*=read-also],"
                    + " [class*=also-like], [class*=more-from], [class*=verwandt], [class*=aehnliche],"
                    + " [class*=mehr-zum-thema], [class*=relacionad], [class*=correlat], [class*=povezan]";
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)(related|similar|more|further) (posts?|articles?|stories|news|reading|content).{0,20}"
                            + "|(read|see) also:?|you (may|might) also (like|enjoy).{0,20}|mehr zum thema"
                            + "|ähnliche (beiträge|artikel)|weitere (artikel|beiträge).{0,30}"
                            + "|articles (similaires|liés|connexes)|sur le même sujet|à lire aussi"
                            + "|(noticias|notas|artículos) relacionad[oa]s|articoli correlati"
                            + "|notícias relacionadas|podobne (artykuły|wpisy)|slič(ne|ni) .{0,20}"
                            + "|povezan[aei] .{0,20}|gerelateerde? .{0,20}|похожие (новости|статьи)");
    private static final String BYLINE =
            "[rel~=author], [class*=author], [class*=Author], [class*=byline], [class*=autor]";

    private RelatedLinks() {}

    static List<RelatedLink> of(HtmlPage page) {
        var found = new LinkedHashMap<WebLink, RelatedLink>();
        var body = page.document().body();
        body.select(BOXES).stream()
                .filter(box -> box.selectFirst("h1, [itemprop=articleBody]") == null)
                .forEach(box -> collect(box, page, found));
        body.select("h2, h3, h4, h5, h6, p, strong, div").stream()
                .filter(label -> LABEL.matcher(label.ownText().strip()).matches())
                .map(RelatedLinks::boxOf)
                .forEach(box -> box.ifPresent(inner -> collect(inner, page, found)));
        return found.values().stream().limit(MOST).toList();
    }

    /** What a label stands over: its next sibling, or the siblings of what it is wrapped in. */
    private static Optional<Element> boxOf(Element label) {
        for (Element at = label; at != null && !at.normalName().equals("body"); at = at.parent()) {
            var next = at.nextElementSibling();
            if (next != null) {
                return next.selectFirst("a[href]") == null ? Optional.empty() : Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private static void collect(Element box, HtmlPage page, Map<WebLink, RelatedLink> found) {
        for (var anchor : box.select("a[href]")) {
            var title = anchor.text().strip();
            var link = CleanLink.resolve(anchor.attr("href"), page.base());
            if (link.isPresent() && isArticle(title, link.get(), anchor, page)) {
                found.putIfAbsent(
                        link.get(), new RelatedLink(title, link.get(), author(anchor, box)));
            }
        }
    }

    private static boolean isArticle(String title, WebLink link, Element anchor, HtmlPage page) {
        return title.length() >= SHORTEST_TITLE
                && title.indexOf(' ') > 0
                && !link.equals(page.url())
                && anchor.closest(BYLINE) == null;
    }

    /** The byline in the largest box around the link that holds no other headline. */
    private static @Nullable String author(Element anchor, Element box) {
        Element item = anchor;
        for (var at = anchor.parent();
                at != null && !at.equals(box) && isOneItem(at);
                at = at.parent()) {
            item = at;
        }
        var byline = item.selectFirst(BYLINE);
        return byline == null || !byline.hasText() ? null : byline.text().strip();
    }

    private static boolean isOneItem(Element element) {
        return element.select("a[href]").stream()
                        .filter(link -> link.text().length() >= SHORTEST_TITLE)
                        .map(link -> link.attr("href"))
                        .distinct()
                        .count()
                <= 1;
    }
}
