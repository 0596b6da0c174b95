package org.broadsheet.collecting.parse;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed's bytes from outside: where they were read after all redirects, and the
 * two headers that matter for reading them.
 */
public record FeedContext(
        @Nullable String location, @Nullable String contentType, @Nullable String contentLocation) {

    public static final FeedContext NONE = new FeedContext(null, null, null);

    public static FeedContext of(@Nullable String location, @Nullable String contentType) {
        return new FeedContext(location, contentType, null);
    }

    /** The base of relative links, as RFC 3986 5.1 has it; empty when nothing is known. */
    String base() {
        var fetched = location == null ? "" : location.strip();
        return contentLocation == null ? fetched : Links.resolve(fetched, contentLocation);
    }
}
