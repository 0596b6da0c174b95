package org.broadsheet.topics;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which articles were classified, and under which topics they stand. */
@Component
public class Filings {
    private final JdbcClient jdbc;

    public Filings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<ArticleId> unfiled(int limit) {
        return jdbc.sql(
                        """
                        select a.id from article a left join filing f on f.article_id = a.id
                        where f.article_id is null
                        order by a.id fetch first :limit rows only
                        """)
                .param("limit", limit)
                .query((row, number) -> new ArticleId(row.getLong("id")))
                .list();
    }

    /** An article that no topic takes has no row: it is "Other news". */
    public List<Filed> list(Collection<ArticleId> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select article_id, topic_id, score, best, why from article_topic
                        where article_id in (:articles)
                        order by article_id, best desc, score desc, topic_id
                        """)
                .param("articles", articles.stream().map(ArticleId::value).toList())
                .query((row, number) ->
                        new Filed(
                                new ArticleId(row.getLong("article_id")),
                                new TopicId(row.getLong("topic_id")),
                                row.getDouble("score"),
                                row.getBoolean("best"),
                                row.getString("why").lines().toList()))
                .list();
    }

    /** Replaces what was known of the article. */
    @Transactional
    public void record(ArticleId article, String language, List<Filed> topics, Instant now) {
        jdbc.sql("delete from article_topic where article_id = :article")
                .param("article", article.value())
                .update();
        topics.forEach(this::add);
        var changed =
                jdbc.sql(
                                """
                                update filing set language = :language, filed_at = :now
                                where article_id = :article
                                """)
                        .param("language", language)
                        .param("now", SqlTime.of(now))
                        .param("article", article.value())
                        .update();
        if (changed == 0) {
            jdbc.sql(
                            """
                            insert into filing (article_id, language, filed_at)
                            values (:article, :language, :now)
                            """)
                    .param("article", article.value())
                    .param("language", language)
                    .param("now", SqlTime.of(now))
                    .update();
        }
    }

    /** Articles seen since then are classified again, by the rules as they now are. */
    @Transactional
    public int forget(Instant since) {
        return jdbc.sql(
                        """
                        delete from filing where article_id in (select id from article where first_seen_at >= :since)
                        """)
                .param("since", SqlTime.of(since))
                .update();
    }

    private void add(Filed filed) {
        jdbc.sql(
                        """
                        insert into article_topic (article_id, topic_id, score, best, why)
                        values (:article, :topic, :score, :best, :why)
                        """)
                .param("article", filed.article().value())
                .param("topic", filed.topic().value())
                .param("score", filed.score())
                .param("best", filed.best())
                .param("why", String.join("\n", filed.why()))
                .update();
    }
}
