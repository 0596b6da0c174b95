package org.broadsheet.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Editors' moves of an article to or from a topic; the last one about a pair holds. */
@Component
public class TopicExamples {
    private final JdbcClient jdbc;
    private final Clock clock;

    public TopicExamples(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An article belongs to a topic, or does not, because an editor said so. */
    public record Move(ArticleId article, TopicId topic, boolean belongs) {}

    void forget(ArticleId article, TopicId topic) {
        jdbc.sql("delete from topic_example where topic_id = :topic and article_id = :article")
                .param("topic", topic.value())
                .param("article", article.value())
                .update();
    }

    @Transactional
    public void record(Move move, Actor by) {
        forget(move.article(), move.topic());
        jdbc.sql(
                        """
                        insert into topic_example (topic_id, article_id, belongs, actor, made_at)
                        values (:topic, :article, :belongs, :actor, :now)
                        """)
                .param("topic", move.topic().value())
                .param("article", move.article().value())
                .param("belongs", move.belongs())
                .param("actor", by.asText())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** Newest first. */
    List<Move> newest(int limit) {
        return jdbc.sql(
                        """
                        select article_id, topic_id, belongs from topic_example
                        order by made_at desc, article_id fetch first :limit rows only
                        """)
                .param("limit", limit)
                .query(TopicExamples::move)
                .list();
    }

    List<Move> of(Collection<ArticleId> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select article_id, topic_id, belongs from topic_example where article_id in (:articles)
                        """)
                .param("articles", articles.stream().map(ArticleId::value).toList())
                .query(TopicExamples::move)
                .list();
    }

    Optional<Instant> lastMove() {
        return jdbc.sql("select max(made_at) made_at from topic_example")
                .query((row, number) -> SqlTime.find(row, "made_at"))
                .single();
    }

    private static Move move(ResultSet row, int number) throws SQLException {
        return new Move(
                new ArticleId(row.getLong("article_id")),
                new TopicId(row.getLong("topic_id")),
                row.getBoolean("belongs"));
    }
}
