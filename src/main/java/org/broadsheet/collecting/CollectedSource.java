package org.broadsheet.collecting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.collecting.fetch.Problem;
import org.broadsheet.collecting.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What reading one source brought, before anything is kept: no connection is open and no row is
 * written yet.
 *
 * @param at when it was read
 */
public record CollectedSource(Source source, Instant at, Reading reading) {

    /** How the reading went. */
    public sealed interface Reading {
        /**
         * Read.
         *
         * @param arrived new and changed articles, oldest first
         * @param renamed articles we keep that the feed now calls by another id
         * @param same how many entries we knew
         * @param buried entries of the first reading that are too old to be news
         * @param held entries of a flood that waits for a person
         * @param left entries whose pages did not fit into this poll: read at the next
         */
        record Read(
                Answer answer,
                List<CollectedArticle> arrived,
                List<Renamed> renamed,
                int same,
                List<String> buried,
                int held,
                int left)
                implements Reading {
            public Read {
                arrived = List.copyOf(arrived);
                renamed = List.copyOf(renamed);
                buried = List.copyOf(buried);
            }
        }

        record Unchanged(Answer answer) implements Reading {}

        record Gone() implements Reading {}

        record RateLimited(Duration retryAfter) implements Reading {}

        record Failed(Problem problem, int status) implements Reading {}
    }

    /** An article under the identity it now has. */
    public record Renamed(ArticleId id, CollectedArticle article) {}

    /** What the server told beside the document. */
    public record Answer(
            Validators validators,
            @Nullable String bodyHash,
            @Nullable Duration rest,
            @Nullable String movedTo) {}
}
