package org.broadsheet.editions;

import org.broadsheet.collecting.Article;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/** An article as an edition quotes it; {@code quoted} are the very words taken. */
public record FrozenArticle(
        ArticleId article,
        OutletId outlet,
        String outletName,
        WebLink link,
        String title,
        String quoted,
        @Nullable String credit,
        @Nullable String language,
        boolean paywalled,
        @Nullable FrozenPicture picture) {

    /** A picture of ours that stands beside the article's words. */
    public record FrozenPicture(String file, int width, int height) {}

    /** As it would be quoted now; its picture comes with the freeze. */
    static FrozenArticle quoting(Article article) {
        var quotation = article.quotable();
        return new FrozenArticle(
                article.id(),
                article.outlet(),
                quotation.outlet(),
                quotation.link(),
                quotation.title(),
                quotation.text(),
                quotation.credit(),
                quotation.language(),
                quotation.paywalled(),
                null);
    }
}
