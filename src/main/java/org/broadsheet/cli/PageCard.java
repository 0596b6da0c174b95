package org.broadsheet.cli;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.collecting.extract.ExtractedArticle;
import org.jspecify.annotations.Nullable;

/** A page as a person reads it on a terminal: what is known of the article, then its text. */
final class PageCard {
    private static final double UNSURE = 0.6;
    private static final int RELATED = 5;

    private final ExtractedArticle article;
    private final List<String> lines = new ArrayList<>();

    PageCard(ExtractedArticle article) {
        this.article = article;
    }

    String write(String file) {
        lines.add(file);
        line("Title", article.title());
        line("By", article.author());
        line("Published", article.published());
        line("Changed", article.modified());
        line("Section", article.section());
        line("Site", article.siteName());
        line("Language", article.language());
        line("Link", article.canonical());
        line("Picture", article.image());
        line("Sure", sureness());
        lines.add("");
        article.text().lines().forEach(text -> lines.add(text.isEmpty() ? "" : "  " + text));
        related();
        return String.join("\n", lines) + "\n";
    }

    private String sureness() {
        var percent = Math.round(article.confidence() * 100) + " %";
        return article.confidence() < UNSURE ? percent + ", check this one" : percent;
    }

    private void related() {
        if (!article.related().isEmpty()) {
            lines.add("");
            lines.add("  Related");
        }
        for (var related : article.related().stream().limit(RELATED).toList()) {
            lines.add(
                    "  * "
                            + related.title()
                            + (related.author() == null ? "" : " (" + related.author() + ")"));
        }
    }

    private void line(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            lines.add("  %-10s %s".formatted(name, value));
        }
    }
}
