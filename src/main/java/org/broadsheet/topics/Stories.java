package org.broadsheet.topics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.UserProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every story and its articles. A story that joined another leads to it. */
@Component
public class Stories {
    private final JdbcClient jdbc;

    public Stories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(StoryId story, @Nullable String language, ArticleId article) {}

    /** The story, or the one it was merged into. */
    public Optional<Story> find(StoryId id) {
        return list(List.of(current(id))).stream().findFirst();
    }

    public Story get(StoryId id) {
        return find(id).orElseThrow(() -> new UserProblem("topics.story.unknown", id));
    }

    /** Those that stand for themselves, the lead article first in each. */
    public List<Story> list(Collection<StoryId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows =
                jdbc.sql(
                                """
                                select s.id, s.language, sa.article_id
                                from story s join story_article sa on sa.story_id = s.id
                                where s.id in (:ids)
                                order by s.id, case when sa.article_id = s.lead_article_id then 0 else 1 end,
                                         sa.joined_at, sa.article_id
                                """)
                        .param("ids", ids.stream().map(StoryId::value).toList())
                        .query((row, number) ->
                                new Row(
                                        new StoryId(row.getLong("id")),
                                        row.getString("language"),
                                        new ArticleId(row.getLong("article_id"))))
                        .list();
        return stories(rows);
    }

    public Optional<StoryId> storyOf(ArticleId article) {
        return Optional.ofNullable(storiesOf(List.of(article)).get(article));
    }

    public Map<ArticleId, StoryId> storiesOf(Collection<ArticleId> articles) {
        var found = new LinkedHashMap<ArticleId, StoryId>();
        if (articles.isEmpty()) {
            return found;
        }
        jdbc.sql("select article_id, story_id from story_article where article_id in (:articles)")
                .param("articles", articles.stream().map(ArticleId::value).toList())
                .query(row -> {
                    found.put(
                            new ArticleId(row.getLong("article_id")),
                            new StoryId(row.getLong("story_id")));
                });
        return found;
    }

    /** Why the article is in its story: shared words and names, a copy, or an editor's decision. */
    public List<String> why(ArticleId article) {
        return jdbc.sql("select why from story_article where article_id = :article")
                .param("article", article.value())
                .query(String.class)
                .optional()
                .map(why -> why.lines().toList())
                .orElse(List.of());
    }

    @Transactional
    StoryId add(ArticleId lead, @Nullable String language, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into story (lead_article_id, language, created_at, changed_at)
                        values (:lead, :language, :now, :now)
                        """)
                .param("lead", lead.value())
                .param("language", language)
                .param("now", SqlTime.of(now))
                .update(key, "id");
        return new StoryId(Objects.requireNonNull(key.getKey(), "no story number").longValue());
    }

    /** Puts the article into the story, from wherever it was. */
    @Transactional
    void place(ArticleId article, StoryId story, List<String> why, Instant now) {
        jdbc.sql("delete from story_article where article_id = :article")
                .param("article", article.value())
                .update();
        jdbc.sql(
                        """
                        insert into story_article (article_id, story_id, why, joined_at)
                        values (:article, :story, :why, :now)
                        """)
                .param("article", article.value())
                .param("story", story.value())
                .param("why", String.join("\n", why))
                .param("now", SqlTime.of(now))
                .update();
    }

    @Transactional
    void lead(StoryId story, ArticleId article, Instant now) {
        jdbc.sql("update story set lead_article_id = :lead, changed_at = :now where id = :story")
                .param("lead", article.value())
                .param("now", SqlTime.of(now))
                .param("story", story.value())
                .update();
    }

    /** All articles of one story go over to another, and so does its number. */
    @Transactional
    void merge(StoryId from, StoryId into, Instant now) {
        jdbc.sql("update story_article set story_id = :into where story_id = :from")
                .param("into", into.value())
                .param("from", from.value())
                .update();
        jdbc.sql(
                        """
                        update story set merged_into = :into, changed_at = :now
                        where id = :from or merged_into = :from
                        """)
                .param("into", into.value())
                .param("from", from.value())
                .param("now", SqlTime.of(now))
                .update();
    }

    private StoryId current(StoryId id) {
        return jdbc.sql("select merged_into from story where id = :id and merged_into is not null")
                .param("id", id.value())
                .query((row, number) -> new StoryId(row.getLong("merged_into")))
                .optional()
                .orElse(id);
    }

    private static List<Story> stories(List<Row> rows) {
        var articles = new LinkedHashMap<StoryId, List<ArticleId>>();
        var languages = new LinkedHashMap<StoryId, @Nullable String>();
        for (var row : rows) {
            articles.computeIfAbsent(row.story(), none -> new ArrayList<>()).add(row.article());
            languages.put(row.story(), row.language());
        }
        return articles.entrySet().stream()
                .map(e -> new Story(e.getKey(), languages.get(e.getKey()), e.getValue()))
                .toList();
    }
}
