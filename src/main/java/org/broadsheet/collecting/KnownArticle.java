package org.broadsheet.collecting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What telling old from new needs of an article we keep; no id for one that was buried. */
record KnownArticle(
        @Nullable ArticleId id,
        SourceId source,
        String title,
        @Nullable String feedHash,
        String contentHash,
        Instant publishedAt) {}
