package org.broadsheet.collecting.parse;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself and its entries: titles are plain text, the description is clean HTML,
 * links are absolute.
 */
public record ParsedFeed(
        FeedVersion version,
        String encoding,
        @Nullable String title,
        @Nullable String link,
        @Nullable String id,
        @Nullable String description,
        @Nullable String language,
        @Nullable ParsedDate updated,
        @Nullable ParsedDate published,
        List<ParsedPerson> authors,
        List<ParsedLink> links,
        @Nullable String rights,
        @Nullable String generator,
        List<ParsedCategory> categories,
        @Nullable String image,
        @Nullable Duration timeToLive,
        @Nullable String movedTo,
        List<ParsedEntry> entries) {
    public ParsedFeed {
        authors = List.copyOf(authors);
        links = List.copyOf(links);
        categories = List.copyOf(categories);
        entries = List.copyOf(entries);
    }

    ParsedFeed withTimeToLive(@Nullable Duration other) {
        return new ParsedFeed(
                version,
                encoding,
                title,
                link,
                id,
                description,
                language,
                updated,
                published,
                authors,
                links,
                rights,
                generator,
                categories,
                image,
                other,
                movedTo,
                entries);
    }
}
