package org.broadsheet.topics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.collecting.Article;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.Articles;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.topics.cluster.StoryText;
import org.broadsheet.topics.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The articles that may still join a story: filed, and seen within the window. */
@Component
class StoryWindow {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Articles articles;

    StoryWindow(JdbcClient jdbc, Articles articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    /**
     * An article with what grouping needs.
     *
     * @param frozen it stands in a frozen edition
     */
    record Entry(StoryText text, int outletWeight, boolean frozen) {}

    Map<ArticleId, Entry> since(Instant start) {
        var rows = filed(start);
        var ids = new ArrayList<>(rows.keySet());
        var entries = new LinkedHashMap<ArticleId, Entry>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            for (var article :
                    articles.list(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
                entries.put(article.id(), entry(article, rows));
            }
        }
        return entries;
    }

    private record FiledRow(Language language, boolean frozen) {}

    private Map<ArticleId, FiledRow> filed(Instant start) {
        var rows = new LinkedHashMap<ArticleId, FiledRow>();
        jdbc.sql(
                        """
                        select f.article_id, f.language,
                               case when exists (select 1 from edition_article e where e.article_id = f.article_id)
                                    then 1 else 0 end frozen
                        from filing f join article a on a.id = f.article_id
                        where a.first_seen_at >= :start
                        order by f.article_id
                        """)
                .param("start", SqlTime.of(start))
                .query(row -> {
                    var code = row.getString("language");
                    rows.put(
                            new ArticleId(row.getLong("article_id")),
                            new FiledRow(
                                    code == null ? Language.ENGLISH : Language.of(code),
                                    row.getInt("frozen") == 1));
                });
        return rows;
    }

    private static Entry entry(Article article, Map<ArticleId, FiledRow> rows) {
        var row = rows.getOrDefault(article.id(), new FiledRow(Language.ENGLISH, false));
        var text =
                new StoryText(
                        article.id().value(),
                        article.publishedAt(),
                        row.language(),
                        article.title(),
                        article.text());
        return new Entry(text, article.outletWeight(), row.frozen());
    }
}
