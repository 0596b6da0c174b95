package org.broadsheet.editions;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.collecting.Article;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.Articles;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Articles whose outlet corrected what a list quoted of them, each until its correction was told
 * once or an editor refused it.
 */
@Component
class CorrectedArticles {
    private static final Duration LOOK_BACK = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Articles articles;

    CorrectedArticles(JdbcClient jdbc, Articles articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    /** An article as the list last told it. */
    private record Told(
            ArticleId article,
            StoryId story,
            @Nullable TopicId section,
            String title,
            String quoted,
            Instant frozenAt) {}

    /** {@code change} says what was corrected. */
    record Corrected(Article article, StoryId story, @Nullable TopicId section, String change) {}

    List<Corrected> list(ListId list, Instant now) {
        var told = told(list, now.minus(LOOK_BACK));
        Map<ArticleId, Article> present =
                Chunks.list(
                                told.stream().map(Told::article).toList(),
                                ArticleId::value,
                                some -> articles.list(some.stream().map(ArticleId::new).toList()))
                        .stream()
                        .collect(toMap(Article::id, identity()));
        return told.stream()
                .flatMap(it ->
                        Stream.ofNullable(present.get(it.article()))
                                .flatMap(article -> corrected(it, article).stream()))
                .toList();
    }

    private Optional<Corrected> corrected(Told told, Article article) {
        var quotation = article.quotable();
        var now = new OutletChange.Said(quotation.title(), quotation.text(), article.text());
        var before = new OutletChange.Said(told.title(), told.quoted(), textThen(told, article));
        return OutletChange.between(before, now)
                .map(change -> new Corrected(article, told.story(), told.section(), change));
    }

    /** The first version that was replaced since is what the list quoted. */
    private String textThen(Told told, Article article) {
        return articles.versions(article.id()).stream()
                .filter(version -> version.replacedAt().isAfter(told.frozenAt()))
                .map(version -> version.title() + "\n" + version.text())
                .findFirst()
                .orElse("");
    }

    private List<Told> told(ListId list, Instant since) {
        return jdbc.sql(
                        """
                        select ea.article_id, sa.story_id, s.topic_id, ea.title, ea.quoted, e.frozen_at
                        from edition_article ea
                        join edition e on e.id = ea.edition_id
                        join edition_story s on s.edition_id = ea.edition_id and s.story_id = ea.story_id
                        join article a on a.id = ea.article_id
                        join story_article sa on sa.article_id = a.id
                        where e.list_id = :list and e.number is not null and e.frozen_at >= :since
                          and ea.place = 0 and a.content_hash <> ea.content_hash
                          and (e.state in ('frozen', 'approved', 'stopped') or e.went_out_at is not null)
                          and not exists (select 1 from article_decision d
                                where d.list_id = e.list_id and d.article_id = ea.article_id)
                          and not exists (select 1 from edition_article na
                                join edition n on n.id = na.edition_id
                                join edition_story ns on ns.edition_id = na.edition_id and ns.story_id = na.story_id
                                where na.article_id = ea.article_id and n.list_id = e.list_id and n.number is not null
                                  and (n.number > e.number or ns.mark = 'corrected')
                                  and (n.state in ('frozen', 'approved', 'stopped') or n.went_out_at is not null))
                        order by ea.article_id
                        """)
                .param("list", list.value())
                .param("since", SqlTime.of(since))
                .query(CorrectedArticles::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        var topic = row.getObject("topic_id", Long.class);
        return new Told(
                new ArticleId(row.getLong("article_id")),
                new StoryId(row.getLong("story_id")),
                topic == null ? null : new TopicId(topic),
                row.getString("title"),
                row.getString("quoted"),
                SqlTime.get(row, "frozen_at"));
    }
}
