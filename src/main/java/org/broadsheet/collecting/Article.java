package org.broadsheet.collecting;

import java.time.Instant;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/** One article as we keep it; {@code text} is plain paragraphs parted by blank lines. */
public record Article(
        ArticleId id,
        SourceId source,
        OutletId outlet,
        String outletName,
        int outletWeight,
        WebLink link,
        String title,
        @Nullable String author,
        @Nullable String language,
        @Nullable String rubric,
        Instant publishedAt,
        Instant firstSeenAt,
        @Nullable String description,
        String text,
        @Nullable WebLink picture,
        double confidence,
        String contentHash,
        boolean paywalled,
        Rights rights) {

    public Quotation quotable() {
        return Quoting.quote(this);
    }
}
