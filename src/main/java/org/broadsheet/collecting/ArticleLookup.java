package org.broadsheet.collecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.collecting.dedup.Deduplicator;
import org.broadsheet.collecting.dedup.Fingerprint;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the article that something which just came may already be. */
final class ArticleLookup {
    private static final int BLOCK = 500;
    private static final int MOST_CANDIDATES = 20;

    private final JdbcClient jdbc;

    ArticleLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, KnownArticle> known(SourceId source, Collection<String> identities) {
        var known = new HashMap<String, KnownArticle>();
        for (var block : blocks(identities)) {
            jdbc.sql(
                            """
                            select a.identity name, a.id, a.source_id, a.title, a.feed_hash, a.content_hash, a.published_at
                            from article a
                            where a.source_id = :source and a.identity in (:names)
                            union all
                            select l.identity, a.id, a.source_id, a.title, a.feed_hash, a.content_hash, a.published_at
                            from article_link l join article a on a.id = l.article_id
                            where l.source_id = :source and l.identity in (:names)
                            union all
                            select t.identity, cast(null as bigint), t.source_id, '', cast(null as varchar), '', t.buried_at
                            from tombstone t
                            where t.source_id = :source and t.identity in (:names)
                            """)
                    .param("source", source.value())
                    .param("names", block)
                    .query((row, n) -> Map.entry(row.getString("name"), article(row)))
                    .list()
                    .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        }
        return known;
    }

    Map<String, KnownArticle> pages(Collection<String> keys) {
        var known = new HashMap<String, KnownArticle>();
        for (var block : blocks(keys)) {
            jdbc.sql(
                            """
                            select a.page_key name, a.id, a.source_id, a.title, a.feed_hash, a.content_hash, a.published_at
                            from article a where a.page_key in (:names)
                            union all
                            select l.page_key, a.id, a.source_id, a.title, a.feed_hash, a.content_hash, a.published_at
                            from article_link l join article a on a.id = l.article_id
                            where l.page_key in (:names)
                            """)
                    .param("names", block)
                    .query((row, n) -> Map.entry(row.getString("name"), article(row)))
                    .list()
                    .forEach(entry -> known.putIfAbsent(entry.getKey(), entry.getValue()));
        }
        return known;
    }

    Map<String, KnownArticle> titles(SourceId source, Collection<String> keys) {
        var known = new HashMap<String, KnownArticle>();
        for (var block : blocks(keys)) {
            jdbc.sql(
                            """
                            select title_key name, id, source_id, title, feed_hash, content_hash, published_at
                            from article where source_id = :source and title_key in (:names)
                            order by first_seen_at desc, id desc
                            """)
                    .param("source", source.value())
                    .param("names", block)
                    .query((row, n) -> Map.entry(row.getString("name"), article(row)))
                    .list()
                    .forEach(entry -> known.putIfAbsent(entry.getKey(), entry.getValue()));
        }
        return known;
    }

    List<Deduplicator.Kept> alike(CollectedArticle article, Instant since) {
        var textKey = Fingerprint.textKey(article.text());
        if (textKey == null) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select id, title_key, text from article
                        where title_key = :titleKey and first_seen_at >= :since
                        union
                        select id, title_key, text from article
                        where text_key = :textKey and first_seen_at >= :since
                        order by 1
                        limit :limit
                        """)
                .param("since", SqlTime.of(since))
                .param("titleKey", article.titleKey())
                .param("textKey", textKey)
                .param("limit", MOST_CANDIDATES)
                .query((row, n) ->
                        new Deduplicator.Kept(
                                row.getLong("id"),
                                row.getString("title_key"),
                                row.getString("text")))
                .list();
    }

    ArticleId idOf(SourceId source, String identity) {
        return jdbc.sql("select id from article where source_id = :source and identity = :identity")
                .param("source", source.value())
                .param("identity", identity)
                .query((row, n) -> new ArticleId(row.getLong("id")))
                .single();
    }

    private static KnownArticle article(ResultSet row) throws SQLException {
        var id = row.getObject("id", Long.class);
        return new KnownArticle(
                id == null ? null : new ArticleId(id),
                new SourceId(row.getLong("source_id")),
                row.getString("title"),
                row.getString("feed_hash"),
                row.getString("content_hash"),
                SqlTime.get(row, "published_at"));
    }

    private static List<List<String>> blocks(Collection<String> names) {
        var all = new ArrayList<>(names);
        var blocks = new ArrayList<List<String>>();
        for (var i = 0; i < all.size(); i += BLOCK) {
            blocks.add(all.subList(i, Math.min(i + BLOCK, all.size())));
        }
        return blocks;
    }
}
