package org.broadsheet.collecting.fetch;

import java.time.Duration;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/** What became of one fetch. */
public sealed interface FetchOutcome {
    /**
     * The document.
     *
     * @param location where it was read, after all redirects
     * @param movedTo where the address has permanently moved to (RFC 9110 15.4.2, 15.4.9)
     * @param restFor how long the server says the answer stays good
     * @param robots the X-Robots-Tag header
     */
    @SuppressWarnings("ArrayRecordComponent") // megabytes that nobody compares or changes
    record Fetched(
            byte[] body,
            WebLink location,
            @Nullable String contentType,
            @Nullable String contentLocation,
            Validators validators,
            @Nullable Duration restFor,
            @Nullable WebLink movedTo,
            @Nullable String robots)
            implements FetchOutcome {}

    record NotModified(Validators validators, @Nullable Duration restFor, @Nullable WebLink movedTo)
            implements FetchOutcome {}

    /** 410: the publisher says it will not come back. */
    record Gone() implements FetchOutcome {}

    /** 429, or 503 with Retry-After, or a host that rests because of one. */
    record RateLimited(int status, Duration retryAfter) implements FetchOutcome {}

    /** The site asks robots not to read this page. */
    record Refused(Problem problem) implements FetchOutcome {}

    record Failed(Problem problem, int status) implements FetchOutcome {
        static Failed of(Problem problem) {
            return new Failed(problem, 0);
        }
    }
}
