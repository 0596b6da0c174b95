package org.broadsheet.collecting.extract.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON-LD object that describes the page's own article, if there is one. */
public final class StructuredArticle {
    private static final Set<String> ARTICLES =
            Set.of(
                    "newsarticle",
                    "article",
                    "blogposting",
                    "reportagenewsarticle",
                    "analysisnewsarticle",
                    "opinionnewsarticle",
                    "backgroundnewsarticle",
                    "reviewnewsarticle",
                    "liveblogposting",
                    "techarticle",
                    "scholarlyarticle",
                    "report",
                    "advertisercontentarticle",
                    "satiricalarticle",
                    "askpublicnewsarticle",
                    "medicalscholarlyarticle");
    private static final Set<String> LIKE_ARTICLES =
            Set.of(
                    "socialmediaposting",
                    "discussionforumposting",
                    "recipe",
                    "creativework",
                    "medicalwebpage",
                    "howto");
    private static final Set<String> PAGES = Set.of("webpage", "itempage", "aboutpage", "faqpage");

    private final JsonLd jsonLd;
    private final @Nullable JsonNode article;
    private final @Nullable JsonNode webPage;

    private StructuredArticle(
            JsonLd jsonLd, @Nullable JsonNode article, @Nullable JsonNode webPage) {
        this.jsonLd = jsonLd;
        this.article = article;
        this.webPage = webPage;
    }

    /** Of several articles the one that names this page is taken, else the first. */
    static StructuredArticle of(JsonLd jsonLd, @Nullable String address) {
        var candidates = jsonLd.ofType(ARTICLES).toList();
        if (candidates.isEmpty()) {
            candidates = jsonLd.ofType(LIKE_ARTICLES).toList();
        }
        if (candidates.isEmpty()) {
            candidates = jsonLd.dated().toList();
        }
        var own = candidates.stream().filter(node -> isAbout(node, address)).findFirst();
        var chosen = own.or(candidates.stream()::findFirst).orElse(null);
        return new StructuredArticle(jsonLd, chosen, jsonLd.ofType(PAGES).findFirst().orElse(null));
    }

    /** The article's own words only. */
    public Optional<String> text(String property) {
        return values(property)
                .filter(JsonNode::isValueNode)
                .map(JsonLd::plain)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    public Stream<JsonNode> values(String property) {
        return article == null ? Stream.empty() : jsonLd.values(article, property).stream();
    }

    /** What the enclosing WebPage says, for pages that describe no article. */
    public Optional<String> pageText(String property) {
        return webPage == null ? Optional.empty() : jsonLd.text(webPage, property);
    }

    /** The names of the people or organisations that a property holds, texts and objects alike. */
    public List<String> names(String property) {
        return values(property)
                .flatMap(value -> name(value).stream())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** The address that a picture or link property holds: a text, or an object with a url. */
    public Stream<String> addresses(String property) {
        return values(property)
                .map(value ->
                        value.isObject()
                                ? jsonLd.text(value, "url")
                                        .or(() -> jsonLd.text(value, "contentUrl"))
                                        .orElse(value.path("@id").asString(""))
                                : JsonLd.plain(value))
                .filter(address -> !address.isBlank());
    }

    private Optional<String> name(JsonNode value) {
        if (value.isObject()) {
            return jsonLd.text(value, "name");
        }
        return value.isString() ? Optional.of(JsonLd.plain(value)) : Optional.empty();
    }

    private static boolean isAbout(JsonNode node, @Nullable String address) {
        if (address == null) {
            return false;
        }
        var page = node.path("mainEntityOfPage");
        return Stream.of(
                        node.path("url"),
                        page,
                        page.path("@id"),
                        page.path("url"),
                        node.path("@id"))
                .filter(JsonNode::isString)
                .map(value -> value.asString(""))
                .anyMatch(url -> Objects.equals(bare(url), bare(address)));
    }

    private static String bare(String url) {
        return url.replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/+$", "");
    }
}
