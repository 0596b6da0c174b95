package org.broadsheet.collecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.collecting.dedup.Deduplicator;
import org.broadsheet.collecting.dedup.Fingerprint;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every article that a source ever showed us. */
@Component
public class Articles {
    private static final String COLUMNS =
            """
            select a.id, a.source_id, a.outlet_id, o.name outlet_name, o.weight, a.link, a.title, a.author, a.language,
                   a.rubric, a.published_at, a.first_seen_at, a.description, a.text, a.picture, a.confidence,
                   a.content_hash, s.paywalled, s.quote_words, s.quote_picture, s.keep_full_text, s.is_protected, s.credit
            from article a
            join outlet o on o.id = a.outlet_id
            join source s on s.id = a.source_id
            """;

    private final JdbcClient jdbc;
    private final ArticleLookup lookup;

    public Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.lookup = new ArticleLookup(jdbc);
    }

    public Optional<Article> find(ArticleId id) {
        return jdbc.sql(COLUMNS + "where a.id = :id")
                .param("id", id.value())
                .query(Articles::article)
                .optional();
    }

    /** Those of the ids that exist, in the order of their ids. */
    public List<Article> list(Collection<ArticleId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + "where a.id in (:ids) order by a.id")
                .param("ids", ids.stream().map(ArticleId::value).toList())
                .query(Articles::article)
                .list();
    }

    /** What we know of these identities of a source, by identity. */
    Map<String, KnownArticle> known(SourceId source, Collection<String> identities) {
        return lookup.known(source, identities);
    }

    /** Which of these pages we keep, by {@link org.broadsheet.collecting.dedup.PageKey}. */
    Map<String, KnownArticle> pages(Collection<String> keys) {
        return lookup.pages(keys);
    }

    /** Articles of this source with these titles, by title key, the newest first. */
    Map<String, KnownArticle> titles(SourceId source, Collection<String> keys) {
        return lookup.titles(source, keys);
    }

    /** Articles since then with this title or these first words. */
    List<Deduplicator.Kept> alike(CollectedArticle article, Instant since) {
        return lookup.alike(article, since);
    }

    ArticleId add(SourceId source, OutletId outlet, CollectedArticle article, Instant now) {
        ArticleRow.bind(jdbc.sql(ArticleRow.INSERT), article)
                .param("source", source.value())
                .param("outlet", outlet.value())
                .param("now", SqlTime.of(now))
                .update();
        return lookup.idOf(source, article.identity());
    }

    /** The outlet changed it: the row is updated, what it said before is kept. */
    void change(ArticleId id, CollectedArticle article, Instant now) {
        jdbc.sql(ArticleRow.KEEP_VERSION)
                .param("id", id.value())
                .param("now", SqlTime.of(now))
                .update();
        ArticleRow.bind(jdbc.sql(ArticleRow.UPDATE), article)
                .param("id", id.value())
                .param("now", SqlTime.of(now))
                .update();
    }

    /** The feed changed something that is not part of what we keep. */
    void touch(ArticleId id, String feedHash) {
        jdbc.sql("update article set feed_hash = :hash where id = :id")
                .param("hash", feedHash)
                .param("id", id.value())
                .update();
    }

    /** A further link under which the article was found: known from now on. */
    void alias(ArticleId id, SourceId source, CollectedArticle article, Instant now) {
        jdbc.sql(ArticleRow.ALIAS)
                .param("id", id.value())
                .param("source", source.value())
                .param("identity", article.identity())
                .param("link", article.link().value())
                .param("pageKey", article.pageKey())
                .param("now", SqlTime.of(now))
                .update();
    }

    /** Seen, and never to be an article. */
    void bury(SourceId source, Collection<String> identities, Instant now) {
        for (var identity : identities) {
            jdbc.sql(
                            """
                            insert into tombstone (source_id, identity, buried_at)
                            select cast(:source as bigint), cast(:identity as varchar), cast(:now as timestamp with time zone)
                            where not exists (select 1 from tombstone where source_id = :source and identity = :identity)
                            """)
                    .param("source", source.value())
                    .param("identity", identity)
                    .param("now", SqlTime.of(now))
                    .update();
        }
    }

    /** How many articles of this source were first seen since then, and how many it has in all. */
    int count(SourceId source, Instant since) {
        return jdbc.sql(
                        "select count(*) from article where source_id = :source and first_seen_at >= :since")
                .param("source", source.value())
                .param("since", SqlTime.of(since))
                .query(Integer.class)
                .single();
    }

    /** Further links of an article, the newest last. */
    public List<WebLink> links(ArticleId id) {
        return jdbc.sql(
                        "select link from article_link where article_id = :id order by seen_at, link")
                .param("id", id.value())
                .query((row, n) -> new WebLink(row.getString("link")))
                .list();
    }

    /** What the article said before its outlet changed it, the oldest first. */
    public List<ArticleVersion> versions(ArticleId id) {
        return jdbc.sql(
                        "select replaced_at, title, text from article_version where article_id = :id order by replaced_at")
                .param("id", id.value())
                .query((row, n) ->
                        new ArticleVersion(
                                SqlTime.get(row, "replaced_at"),
                                row.getString("title"),
                                row.getString("text")))
                .list();
    }

    /** Cuts what we have of a source's texts to what may be kept; what they said before goes. */
    void cut(SourceId source, Rights rights) {
        jdbc.sql(
                        "delete from article_version where article_id in (select id from article where source_id = :source)")
                .param("source", source.value())
                .update();
        jdbc.sql(COLUMNS + "where a.source_id = :source")
                .param("source", source.value())
                .query(Articles::article)
                .list()
                .forEach(article -> cut(article, rights));
    }

    private void cut(Article article, Rights rights) {
        var description = article.description();
        var text = Quoting.firstWords(article.text(), rights.words(), article.language());
        jdbc.sql(
                        """
                        update article set text = :text, html = null, description = :description, content_hash = :hash
                        where id = :id
                        """)
                .param("text", text)
                .param(
                        "description",
                        description == null
                                ? null
                                : Quoting.firstWords(
                                        description, rights.words(), article.language()))
                .param("hash", Fingerprint.hash(article.title(), text))
                .param("id", article.id().value())
                .update();
    }

    /** Articles of a source, the newest first. */
    public List<Article> newest(SourceId source, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + "where a.source_id = :source order by a.first_seen_at desc, a.id desc limit :limit")
                .param("source", source.value())
                .param("limit", limit)
                .query(Articles::article)
                .list();
    }

    private static Article article(ResultSet row, int number) throws SQLException {
        return new Article(
                new ArticleId(row.getLong("id")),
                new SourceId(row.getLong("source_id")),
                new OutletId(row.getLong("outlet_id")),
                row.getString("outlet_name"),
                row.getInt("weight"),
                new WebLink(row.getString("link")),
                row.getString("title"),
                row.getString("author"),
                row.getString("language"),
                row.getString("rubric"),
                row.getTimestamp("published_at").toInstant(),
                row.getTimestamp("first_seen_at").toInstant(),
                row.getString("description"),
                row.getString("text"),
                picture(row.getString("picture")),
                row.getDouble("confidence"),
                row.getString("content_hash"),
                row.getBoolean("paywalled"),
                new Rights(
                        row.getInt("quote_words"),
                        row.getBoolean("quote_picture"),
                        row.getBoolean("keep_full_text"),
                        row.getBoolean("is_protected"),
                        row.getString("credit")));
    }

    private static @Nullable WebLink picture(@Nullable String link) {
        return link == null ? null : WebLink.parse(link).orElse(null);
    }
}
