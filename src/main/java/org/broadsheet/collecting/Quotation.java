package org.broadsheet.collecting;

import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * The only text of an article that reaches anything outward: as much as its source's rights allow.
 */
public record Quotation(
        ArticleId article,
        String outlet,
        WebLink link,
        String title,
        String text,
        int words,
        @Nullable String credit,
        @Nullable String language,
        @Nullable WebLink picture,
        boolean paywalled) {}
