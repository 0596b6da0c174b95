package org.broadsheet.editions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a list's ledger knows of stories: what was sent of them, what was left over, which topics.
 */
@Component
class StoryLedger {
    private final JdbcClient jdbc;

    StoryLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sent(StoryId story, SentPart part) {}

    private record Filed(ArticleId article, TopicId topic, double score) {}

    /** What counting editions already said of the stories, wherever their articles went since. */
    Map<StoryId, SentPart> sent(ListId list, Collection<StoryId> stories) {
        var sent = new HashMap<StoryId, SentPart>();
        Chunks.list(stories, StoryId::value, some -> sentOf(list, some))
                .forEach(row -> sent.merge(row.story(), row.part(), SentPart::with));
        return sent;
    }

    private List<Sent> sentOf(ListId list, List<Long> stories) {
        return jdbc.sql(
                        """
                        select sa.story_id, ea.article_id, e.local_date, e.number
                        from story_article sa
                        join edition_article ea on ea.article_id = sa.article_id
                        join edition e on e.id = ea.edition_id
                        where sa.story_id in (:stories) and e.list_id = :list and e.number is not null
                          and (e.state in ('frozen', 'approved', 'stopped') or e.went_out_at is not null)
                        order by e.number, ea.article_id
                        """)
                .param("stories", stories)
                .param("list", list.value())
                .query(StoryLedger::sentRow)
                .list();
    }

    /** When each story was over the caps of the list's stream. */
    Map<StoryId, List<Instant>> leftOver(ListId list, Instant since) {
        return jdbc
                .sql(
                        """
                        select c.story_id, e.frozen_at
                        from candidate c join edition e on e.id = c.edition_id
                        where e.list_id = :list and c.decision = 'over-cap' and e.frozen_at >= :since
                          and (e.state <> 'lapsed' or e.went_out_at is not null)
                        order by e.frozen_at
                        """)
                .param("list", list.value())
                .param("since", SqlTime.of(since))
                .query((row, number) ->
                        Map.entry(
                                new StoryId(row.getLong("story_id")),
                                SqlTime.get(row, "frozen_at")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** The scores of articles under the topics that the list offers. */
    Map<ArticleId, Map<TopicId, Double>> topics(ListId list, Collection<ArticleId> articles) {
        var topics = new HashMap<ArticleId, Map<TopicId, Double>>();
        Chunks.list(articles, ArticleId::value, some -> filed(list, some))
                .forEach(row ->
                        topics.computeIfAbsent(row.article(), it -> new HashMap<>())
                                .put(row.topic(), row.score()));
        return topics;
    }

    private List<Filed> filed(ListId list, List<Long> articles) {
        return jdbc.sql(
                        """
                        select t.article_id, t.topic_id, t.score
                        from article_topic t
                        join list_topic l on l.topic_id = t.topic_id and l.list_id = :list
                        where t.article_id in (:articles)
                        """)
                .param("list", list.value())
                .param("articles", articles)
                .query((row, number) ->
                        new Filed(
                                new ArticleId(row.getLong("article_id")),
                                new TopicId(row.getLong("topic_id")),
                                row.getDouble("score")))
                .list();
    }

    private static Sent sentRow(ResultSet row, int number) throws SQLException {
        return new Sent(
                new StoryId(row.getLong("story_id")),
                new SentPart(
                        row.getObject("local_date", LocalDate.class),
                        row.getInt("number"),
                        List.of(new ArticleId(row.getLong("article_id")))));
    }
}
