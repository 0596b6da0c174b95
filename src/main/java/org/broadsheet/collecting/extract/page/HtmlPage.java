package org.broadsheet.collecting.extract.page;

import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.shared.WebLink;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** One page, parsed once: its tree and what it says about itself to machines. */
public record HtmlPage(
        Document document,
        @Nullable WebLink url,
        MetaTags metas,
        JsonLd jsonLd,
        StructuredArticle article) {
    private static final int LONGEST = 6 * 1024 * 1024;
    private static final int DEEPEST = 400;

    /** Parses at most 6 Mi characters and 400 levels of markup. */
    public static HtmlPage parse(String html, @Nullable WebLink url) {
        var capped = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        var base = url == null ? "" : url.value();
        var document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(capped, base);
        var jsonLd = JsonLd.of(document);
        var own = document.select("link[rel=canonical][href]").attr("href");
        var article = StructuredArticle.of(jsonLd, own.isBlank() ? base : own);
        return new HtmlPage(document, url, MetaTags.of(document), jsonLd, article);
    }

    /** The address that relative links count from: {@code <base>}, else the page's own. */
    public @Nullable WebLink base() {
        return WebLink.parse(document.baseUri()).orElse(url);
    }

    /** The source of all scripts that are not JSON-LD. */
    public String scripts() {
        return document.select("script:not([type*=ld+json])").stream()
                .map(Element::data)
                .collect(Collectors.joining("\n"));
    }

    public Optional<String> firstText(String selector) {
        return document.select(selector).stream()
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
