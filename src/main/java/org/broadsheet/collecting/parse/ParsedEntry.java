package org.broadsheet.collecting.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed: the title is plain text, summary and contents are clean HTML, links are
 * absolute, the id is exactly as written.
 *
 * @param link where a person reads it
 * @param originalLink the outlet's own link behind a redirector ({@code feedburner:origLink})
 * @param image the picture the feed names for it
 */
public record ParsedEntry(
        @Nullable String title,
        @Nullable String link,
        @Nullable String originalLink,
        @Nullable String id,
        @Nullable String summary,
        List<String> contents,
        @Nullable ParsedDate published,
        @Nullable ParsedDate updated,
        @Nullable String language,
        List<ParsedPerson> authors,
        List<ParsedLink> links,
        List<ParsedEnclosure> enclosures,
        List<ParsedCategory> categories,
        @Nullable String image,
        @Nullable ParsedOrigin origin) {
    public ParsedEntry {
        contents = List.copyOf(contents);
        authors = List.copyOf(authors);
        links = List.copyOf(links);
        enclosures = List.copyOf(enclosures);
        categories = List.copyOf(categories);
    }

    /** The fullest text there is, as clean HTML; empty when the entry has none. */
    public String body() {
        var fullest = summary == null ? "" : summary;
        for (var content : contents) {
            fullest = content.length() > fullest.length() ? content : fullest;
        }
        return fullest;
    }
}
