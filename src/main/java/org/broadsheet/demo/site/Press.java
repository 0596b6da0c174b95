package org.broadsheet.demo.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/** Prints all addresses of one outlet: its feed, its front page and its article pages. */
final class Press {
    private static final int RELATED = 3;
    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-f]{2,5});");

    private final SiteOutlet outlet;
    private final String address;
    private final List<PrintedArticle> articles;
    private final Map<String, Sheet> drawn = new ConcurrentHashMap<>();
    private final TemplateEngine pages = engine(".html", TemplateMode.HTML);
    private final TemplateEngine feeds = engine(".xml", TemplateMode.XML);

    /** The address ends with a slash; what is older than {@code now} minus its age says so. */
    Press(SiteOutlet outlet, String address, Instant now) {
        this.outlet = outlet;
        this.address = address;
        articles =
                outlet.articles().stream()
                        .map(article -> PrintedArticle.of(article, outlet, address, now))
                        .sorted((one, two) -> two.published().compareTo(one.published()))
                        .toList();
    }

    List<PrintedArticle> articles() {
        return articles;
    }

    /** By what follows the outlet's address; the front page is the empty one. */
    Map<String, Sheet> print() {
        var sheets = new LinkedHashMap<String, Sheet>();
        sheets.put(outlet.feed().file(), feed());
        sheets.put("", page("front", articles.getFirst()));
        var template = outlet.teasersOnly() ? "portal" : "paper";
        for (var article : articles) {
            sheets.put(article.name(), page(template, article));
        }
        return sheets;
    }

    /** An article's picture, by what follows the outlet's address; drawn when first asked for. */
    @Nullable Sheet picture(String name) {
        var link = address + name;
        return articles.stream()
                .filter(article -> link.equals(article.picture()))
                .findFirst()
                .map(article -> drawn.computeIfAbsent(name, it -> draw(article)))
                .orElse(null);
    }

    private static Sheet draw(PrintedArticle article) {
        return Sheet.picture(Landscape.of(article.title()));
    }

    private Sheet feed() {
        var text =
                outlet.feed() == FeedKind.JSON
                        ? json()
                        : "<?xml version=\"1.0\" encoding=\"%s\"?>\n".formatted(outlet.charset())
                                + letters(
                                        feeds.process(
                                                outlet.feed().name().toLowerCase(Locale.ROOT),
                                                context(articles.getFirst())));
        return Sheet.of(outlet.feed().mediaType(), text, outlet.charset());
    }

    /**
     * Thymeleaf writes letters beyond ASCII as references; in plain, the charset means something.
     */
    private static String letters(String xml) {
        return REFERENCE
                .matcher(xml)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    private Sheet page(String template, PrintedArticle article) {
        return Sheet.of("text/html", pages.process(template, context(article)), outlet.charset());
    }

    private Context context(PrintedArticle article) {
        var related =
                articles.stream().filter(other -> !other.equals(article)).limit(RELATED).toList();
        var context = new Context(outlet.language());
        context.setVariables(
                Map.of(
                        "outlet", outlet,
                        "address", address,
                        "articles", articles,
                        "article", article,
                        "related", related));
        return context;
    }

    private String json() {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", outlet.name());
        feed.put("description", outlet.tagline());
        feed.put("home_page_url", address);
        feed.put("feed_url", address + outlet.feed().file());
        feed.put("language", outlet.language().getLanguage());
        feed.put("items", articles.stream().map(Press::json).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(feed);
    }

    private static Map<String, Object> json(PrintedArticle article) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", article.link());
        json.put("url", article.link());
        json.put("title", article.title());
        json.put("summary", article.teaser());
        json.put("content_html", article.html());
        json.put("date_published", article.isoDate());
        json.put("authors", List.of(Map.of("name", article.author())));
        json.put("tags", List.of(article.rubric()));
        if (article.picture() != null) {
            json.put("image", article.picture());
        }
        return json;
    }

    private static TemplateEngine engine(String suffix, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(Press.class.getClassLoader());
        resolver.setPrefix("demo/site/pages/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
