package org.broadsheet.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.collecting.extract.ExtractedArticle;
import org.broadsheet.collecting.extract.RelatedLink;
import org.jspecify.annotations.Nullable;

/** A page as {@code inspect page --json} writes it: every field always there, null if unknown. */
final class PageJson {
    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "author",
                    "published",
                    "modified",
                    "section",
                    "language",
                    "image",
                    "siteName",
                    "canonical",
                    "excerpt",
                    "text",
                    "html",
                    "confidence",
                    "related");

    private PageJson() {}

    static Map<String, @Nullable Object> read(
            String file, @Nullable String url, ExtractedArticle article) {
        var line = line(file, url);
        line.put("title", article.title().isEmpty() ? null : article.title());
        line.put("author", article.author());
        line.put("published", text(article.published()));
        line.put("modified", text(article.modified()));
        line.put("section", article.section());
        line.put("language", article.language());
        line.put("image", text(article.image()));
        line.put("siteName", article.siteName());
        line.put("canonical", text(article.canonical()));
        line.put("excerpt", article.excerpt());
        line.put("text", article.text());
        line.put("html", article.html());
        line.put("confidence", article.confidence());
        line.put("related", article.related().stream().map(PageJson::related).toList());
        return line;
    }

    static Map<String, @Nullable Object> failed(String file, @Nullable String url, String error) {
        var line = line(file, url);
        FIELDS.forEach(field -> line.put(field, null));
        line.put("error", error);
        return line;
    }

    private static Map<String, @Nullable Object> line(String file, @Nullable String url) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("file", file);
        line.put("url", url);
        return line;
    }

    private static Map<String, @Nullable Object> related(RelatedLink related) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("title", related.title());
        json.put("link", text(related.link()));
        json.put("author", related.author());
        return json;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
