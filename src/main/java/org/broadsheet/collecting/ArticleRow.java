package org.broadsheet.collecting;

import org.broadsheet.collecting.dedup.Fingerprint;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How an article that came is written. */
final class ArticleRow {
    static final String INSERT =
            """
            insert into article (source_id, outlet_id, identity, link, page_key, title, title_key, author, language, rubric,
                published_at, published_raw, first_seen_at, description, text, html, picture, confidence, content_hash,
                feed_hash, text_key)
            values (:source, :outlet, :identity, :link, :pageKey, :title, :titleKey, :author, :language, :rubric,
                :publishedAt, :publishedRaw, :now, :description, :text, :html, :picture, :confidence, :contentHash,
                :feedHash, :textKey)
            """;

    static final String UPDATE =
            """
            update article set link = :link, page_key = :pageKey, title = :title, title_key = :titleKey, author = :author,
                rubric = :rubric, changed_at = :now, description = :description, text = :text, html = :html,
                picture = :picture, confidence = :confidence, content_hash = :contentHash, feed_hash = :feedHash,
                text_key = :textKey
            where id = :id
            """;

    static final String KEEP_VERSION =
            """
            insert into article_version (article_id, replaced_at, title, text)
            select id, cast(:now as timestamp with time zone), title, text from article a where a.id = :id
              and not exists (select 1 from article_version v where v.article_id = a.id and v.replaced_at = :now)
            """;

    static final String ALIAS =
            """
            insert into article_link (article_id, source_id, identity, link, page_key, seen_at)
            select a.id, cast(:source as bigint), cast(:identity as varchar), cast(:link as varchar), cast(:pageKey as varchar),
                   cast(:now as timestamp with time zone)
            from article a where a.id = :id
              and not exists (select 1 from article_link l where l.source_id = :source and l.identity = :identity)
            """;

    private ArticleRow() {}

    static StatementSpec bind(StatementSpec statement, CollectedArticle article) {
        return statement
                .param("identity", article.identity())
                .param("link", article.link().value())
                .param("pageKey", article.pageKey())
                .param("title", article.title())
                .param("titleKey", article.titleKey())
                .param("author", article.author())
                .param("language", article.language())
                .param("rubric", article.rubric())
                .param("publishedAt", SqlTime.of(article.publishedAt()))
                .param("publishedRaw", article.publishedRaw())
                .param("description", article.description())
                .param("text", article.text())
                .param("html", article.html())
                .param("picture", article.picture() == null ? null : article.picture().value())
                .param("confidence", article.confidence())
                .param("contentHash", article.contentHash())
                .param("feedHash", article.feedHash())
                .param("textKey", Fingerprint.textKey(article.text()));
    }
}
