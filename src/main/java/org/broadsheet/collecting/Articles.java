package org.broadsheet.collecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    public Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
