package org.broadsheet.topics;

import java.time.Clock;
import java.util.List;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors decided about pairs of articles: one story, or never one. The last word holds. */
@Component
class StoryTies {
    private final JdbcClient jdbc;
    private final Clock clock;

    StoryTies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Tie(ArticleId one, ArticleId other, boolean together) {}

    List<Tie> list() {
        return jdbc.sql("select article_id, other_article_id, together from story_tie")
                .query((row, number) ->
                        new Tie(
                                new ArticleId(row.getLong("article_id")),
                                new ArticleId(row.getLong("other_article_id")),
                                row.getBoolean("together")))
                .list();
    }

    /** Every article of the one side with every one of the other. */
    @Transactional
    void record(List<ArticleId> side, List<ArticleId> others, boolean together, Actor by) {
        for (var one : side) {
            for (var other : others) {
                record(one, other, together, by);
            }
        }
    }

    private void record(ArticleId one, ArticleId other, boolean together, Actor by) {
        var first = Math.min(one.value(), other.value());
        var second = Math.max(one.value(), other.value());
        jdbc.sql(
                        """
                        delete from story_tie where article_id = :first and other_article_id = :second
                        """)
                .param("first", first)
                .param("second", second)
                .update();
        jdbc.sql(
                        """
                        insert into story_tie (article_id, other_article_id, together, actor, made_at)
                        values (:first, :second, :together, :actor, :now)
                        """)
                .param("first", first)
                .param("second", second)
                .param("together", together)
                .param("actor", by.asText())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
