package org.broadsheet.editions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.broadsheet.collecting.Article;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.collecting.Quotation;
import org.broadsheet.editions.pictures.Picture;
import org.broadsheet.editions.pictures.Pictures;
import org.broadsheet.shared.WebLink;
import org.broadsheet.topics.StoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The articles of frozen editions, with the very words quoted from each. */
@Component
class EditionArticles {
    private final JdbcClient jdbc;
    private final Pictures pictures;

    EditionArticles(JdbcClient jdbc, Pictures pictures) {
        this.jdbc = jdbc;
        this.pictures = pictures;
    }

    /** The lead first. Pictures that were brought home before stand with their articles. */
    void add(EditionId edition, StoryId story, List<Article> articles) {
        for (var place = 0; place < articles.size(); place++) {
            add(edition, story, place, articles.get(place));
        }
    }

    private void add(EditionId edition, StoryId story, int place, Article article) {
        var quotation = article.quotable();
        jdbc.sql(
                        """
                        insert into edition_article (edition_id, article_id, story_id, place, outlet_name, link, title,
                            quoted, quoted_words, credit, language, paywalled, content_hash, picture_hash)
                        values (:edition, :article, :story, :place, :outlet, :link, :title,
                            :quoted, :words, :credit, :language, :paywalled, :hash, :picture)
                        """)
                .param("edition", edition.value())
                .param("article", article.id().value())
                .param("story", story.value())
                .param("place", place)
                .param("outlet", quotation.outlet())
                .param("link", quotation.link().value())
                .param("title", quotation.title())
                .param("quoted", quotation.text())
                .param("words", quotation.words())
                .param("credit", quotation.credit())
                .param("language", quotation.language())
                .param("paywalled", quotation.paywalled())
                .param("hash", article.contentHash())
                .param("picture", picture(quotation))
                .update();
    }

    private record Placed(StoryId story, FrozenArticle article) {}

    Map<StoryId, List<FrozenArticle>> list(EditionId edition) {
        return jdbc
                .sql(
                        """
                        select ea.*, a.outlet_id, p.hash, p.media_type, p.width, p.height
                        from edition_article ea
                        join article a on a.id = ea.article_id
                        left join picture p on p.hash = ea.picture_hash
                        where ea.edition_id = :edition
                        order by ea.story_id, ea.place, ea.article_id
                        """)
                .param("edition", edition.value())
                .query(EditionArticles::placed)
                .list()
                .stream()
                .collect(groupingBy(Placed::story, mapping(Placed::article, toList())));
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        return new Placed(
                new StoryId(row.getLong("story_id")),
                new FrozenArticle(
                        new ArticleId(row.getLong("article_id")),
                        new OutletId(row.getLong("outlet_id")),
                        row.getString("outlet_name"),
                        new WebLink(row.getString("link")),
                        row.getString("title"),
                        row.getString("quoted"),
                        row.getString("credit"),
                        row.getString("language"),
                        row.getBoolean("paywalled"),
                        picture(row)));
    }

    private static FrozenArticle.@Nullable FrozenPicture picture(ResultSet row)
            throws SQLException {
        if (row.getString("hash") == null) {
            return null;
        }
        var picture =
                new Picture(
                        row.getString("hash"),
                        row.getString("media_type"),
                        row.getInt("width"),
                        row.getInt("height"));
        return new FrozenArticle.FrozenPicture(picture.file(), picture.width(), picture.height());
    }

    private @Nullable String picture(Quotation quotation) {
        var address = quotation.picture();
        return address == null
                ? null
                : pictures.of(address)
                        .map(Pictures.Origin::picture)
                        .map(Picture::hash)
                        .orElse(null);
    }
}
