package org.broadsheet.collecting.extract.facts;

import java.util.Locale;
import java.util.Optional;
import org.broadsheet.collecting.extract.page.HtmlPage;

/** The plain facts of a page that stand in its head or nowhere: language, site, description. */
public final class PageFacts {
    private static final int LONGEST_EXCERPT = 500;

    private PageFacts() {}

    public static Optional<String> language(HtmlPage page) {
        return Optional.of(page.document().select("html").attr("lang"))
                .filter(tag -> !tag.isBlank())
                .or(() -> page.article().text("inLanguage"))
                .or(() ->
                        page.metas()
                                .first("og:locale", "content-language", "dc.language", "language"))
                .map(tag -> tag.strip().replace('_', '-'))
                .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
                .map(tag -> Locale.forLanguageTag(tag).toLanguageTag());
    }

    public static Optional<String> siteName(HtmlPage page) {
        return page.metas()
                .first(
                        "og:site_name",
                        "application-name",
                        "apple-mobile-web-app-title",
                        "al:ios:app_name")
                .filter(name -> !name.matches("(?i)https?://.*"))
                .or(() -> page.article().names("publisher").stream().findFirst())
                .or(() -> page.url() == null ? Optional.empty() : Optional.of(page.url().site()));
    }

    public static Optional<String> excerpt(HtmlPage page) {
        return page.metas()
                .first("og:description", "description", "twitter:description", "dc.description")
                .or(() -> page.article().text("description"))
                .map(text -> org.jsoup.Jsoup.parseBodyFragment(text).text().strip())
                .filter(text -> !text.isEmpty())
                .map(text ->
                        text.length() > LONGEST_EXCERPT
                                ? text.substring(0, LONGEST_EXCERPT).replaceFirst("\\s\\S*$", "")
                                        + "…"
                                : text);
    }
}
