package org.broadsheet.collecting.extract.facts;

import java.util.Optional;
import java.util.Set;
import org.broadsheet.collecting.extract.page.HtmlPage;
import org.broadsheet.collecting.extract.page.JsonLd;

/** Finds the outlet's own section that the article stands in. */
public final class Sections {
    private static final Set<String> BREADCRUMBS = Set.of("breadcrumblist");
    private static final Set<String> NO_SECTION =
            Set.of(
                    "home",
                    "startseite",
                    "start",
                    "index",
                    "news",
                    "homepage",
                    "uncategorized",
                    "allgemein",
                    "inicio",
                    "accueil");

    private Sections() {}

    public static Optional<String> find(HtmlPage page, String title) {
        return page.article()
                .text("articleSection")
                .or(() ->
                        page.metas()
                                .first(
                                        "article:section",
                                        "section",
                                        "parsely-section",
                                        "sailthru.section",
                                        "cxenseparse:section"))
                .or(() -> visible(page))
                .or(() -> breadcrumb(page, title))
                .map(String::strip)
                .filter(section -> section.length() < 60 && !section.matches("\\d+|https?:.*"));
    }

    private static Optional<String> visible(HtmlPage page) {
        return page
                .document()
                .select(
                        "a[rel~=category], .cat-links a, .entry-category, .td-post-category, .post-category a, .article-category, .rubric, [itemprop=articleSection]")
                .stream()
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty() && text.length() < 40)
                .findFirst();
    }

    /** The last step of the trail that is neither the front page nor the article itself. */
    private static Optional<String> breadcrumb(HtmlPage page, String title) {
        return page.jsonLd().ofType(BREADCRUMBS).findFirst().stream()
                .flatMap(list -> page.jsonLd().values(list, "itemListElement").stream())
                .map(item ->
                        item.path("name").isString()
                                ? JsonLd.plain(item.path("name"))
                                : JsonLd.plain(item.path("item").path("name")))
                .filter(name ->
                        !name.isBlank()
                                && !name.equalsIgnoreCase(title)
                                && !NO_SECTION.contains(name.toLowerCase(java.util.Locale.ROOT))
                                && name.length() < 40)
                .reduce((first, second) -> second);
    }
}
