package org.broadsheet.editions;

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
}
