package org.broadsheet.collecting.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.broadsheet.collecting.parse.ParseOutcome.NotAFeed;
import org.broadsheet.collecting.parse.ParseOutcome.Parsed;
import org.broadsheet.collecting.parse.ParseOutcome.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON Feed 1.0 and 1.1 (jsonfeed.org), the format that Rome does not know.
 *
 * <p>A number is taken for an id, a missing or foreign version is no obstacle when there is a list
 * of items, and {@code next_url} is not followed.
 */
final class JsonFeedReader {
    private static final int MOST_TRIES = 30;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    private final FeedContext context;
    private final int mostEntries;

    JsonFeedReader(FeedContext context, int mostEntries) {
        this.context = context;
        this.mostEntries = mostEntries;
    }

    ParseOutcome read(CharsetDecision.Decoded decoded) {
        var whole = tree(decoded.text());
        var root = whole.or(() -> closed(decoded.text()));
        if (root.isEmpty()) {
            return new NotAFeed(Reason.BROKEN);
        }
        return root.get().path("items").isArray()
                ? new Parsed(feed(root.get(), decoded.encoding()), whole.isEmpty())
                : new NotAFeed(Reason.OTHER_JSON);
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** A document that was cut off, up to the last item that closed. */
    private static Optional<JsonNode> closed(String text) {
        var end = text.length();
        for (var tries = 0; tries < MOST_TRIES && end > 0; tries++) {
            end = text.lastIndexOf('}', end - 1);
            var tree =
                    end < 0 ? Optional.<JsonNode>empty() : tree(text.substring(0, end + 1) + "]}");
            if (tree.isPresent()) {
                return tree;
            }
        }
        return Optional.empty();
    }

    private ParsedFeed feed(JsonNode root, String encoding) {
        var base = Optional.ofNullable(text(root, "home_page_url")).orElse(context.base());
        var language = tag(root, null);
        var authors = authors(root, base);
        var entries = new ArrayList<ParsedEntry>();
        for (var item : root.path("items")) {
            if (item.isObject() && entries.size() < mostEntries) {
                entries.add(entry(item, base, language, authors));
            }
        }
        return new ParsedFeed(
                root.path("version").asString("").contains("1.1")
                        ? FeedVersion.JSON11
                        : FeedVersion.JSON10,
                encoding,
                plain(root, "title"),
                link(root, "home_page_url", base),
                text(root, "feed_url"),
                escaped(root, "description"),
                language,
                null,
                null,
                authors,
                feedLinks(root, base),
                null,
                null,
                List.of(),
                Optional.ofNullable(link(root, "icon", base)).orElse(link(root, "favicon", base)),
                null,
                null,
                entries);
    }

    private ParsedEntry entry(
            JsonNode item, String base, @Nullable String language, List<ParsedPerson> inherited) {
        var contents = contents(item, base);
        var own = authors(item, base);
        var url =
                Optional.ofNullable(link(item, "url", base))
                        .orElse(link(item, "external_url", base));
        var summary = escaped(item, "summary");
        var picture =
                Optional.ofNullable(link(item, "image", base))
                        .orElse(link(item, "banner_image", base));
        return new ParsedEntry(
                plain(item, "title"),
                url,
                null,
                id(item),
                summary == null && !contents.isEmpty() ? contents.getFirst() : summary,
                contents,
                date(item, "date_published"),
                date(item, "date_modified"),
                tag(item, language),
                own.isEmpty() ? inherited : own,
                entryLinks(item, base),
                enclosures(item, base),
                tags(item),
                picture,
                null);
    }

    private static List<String> contents(JsonNode item, String base) {
        var html = text(item, "content_html");
        if (html != null) {
            return List.of(Html.clean(Characters.mend(html), base));
        }
        var plain = text(item, "content_text");
        return plain == null ? List.of() : List.of(Html.paragraphs(plain));
    }

    private static @Nullable String id(JsonNode item) {
        var id = item.path("id");
        return id.isValueNode() && !id.asString("").isEmpty() ? id.asString() : null;
    }

    private static List<ParsedPerson> authors(JsonNode from, String base) {
        var people = new LinkedHashSet<ParsedPerson>();
        for (var author : from.path("authors")) {
            person(author, base).ifPresent(people::add);
        }
        if (people.isEmpty()) {
            person(from.path("author"), base).ifPresent(people::add);
        }
        return List.copyOf(people);
    }

    private static Optional<ParsedPerson> person(JsonNode author, String base) {
        if (author.isString()) {
            return Persons.fromText(author.asString());
        }
        var name = plain(author, "name");
        var url = link(author, "url", base);
        return name == null && url == null
                ? Optional.empty()
                : Optional.of(new ParsedPerson(name, null, url));
    }

    private static List<ParsedLink> feedLinks(JsonNode root, String base) {
        var links = new ArrayList<ParsedLink>();
        addLink(links, link(root, "home_page_url", base), "alternate", null);
        addLink(links, link(root, "feed_url", base), "self", "application/feed+json");
        addLink(links, link(root, "next_url", base), "next", "application/feed+json");
        return links;
    }

    private static List<ParsedLink> entryLinks(JsonNode item, String base) {
        var links = new ArrayList<ParsedLink>();
        addLink(links, link(item, "url", base), "alternate", null);
        addLink(links, link(item, "external_url", base), "related", null);
        return links;
    }

    private static void addLink(
            List<ParsedLink> links, @Nullable String href, String rel, @Nullable String type) {
        if (href != null) {
            links.add(new ParsedLink(href, rel, type));
        }
    }

    private static List<ParsedEnclosure> enclosures(JsonNode item, String base) {
        var files = new ArrayList<ParsedEnclosure>();
        for (var file : item.path("attachments")) {
            var url = link(file, "url", base);
            if (url != null) {
                var size = file.path("size_in_bytes");
                files.add(
                        new ParsedEnclosure(
                                url,
                                text(file, "mime_type"),
                                size.isNumber() ? size.asLong() : null));
            }
        }
        return files;
    }

    private static List<ParsedCategory> tags(JsonNode item) {
        var tags = new ArrayList<ParsedCategory>();
        for (var tag : item.path("tags")) {
            if (!tag.asString("").isBlank()) {
                tags.add(new ParsedCategory(tag.asString().strip(), null, null));
            }
        }
        return tags;
    }

    private static @Nullable String tag(JsonNode from, @Nullable String inherited) {
        var own = text(from, "language");
        return own == null ? inherited : Xml.languageTag(own);
    }

    private static @Nullable ParsedDate date(JsonNode item, String field) {
        var raw = text(item, field);
        return raw == null ? null : Dates.read(raw, null);
    }

    private static @Nullable String link(JsonNode from, String field, String base) {
        var link = text(from, field);
        var resolved = link == null ? "" : Links.resolve(base, link);
        return resolved.isEmpty() ? null : resolved;
    }

    private static @Nullable String plain(JsonNode from, String field) {
        var text = text(from, field);
        return text == null
                ? null
                : new Words(Html.looksLikeIt(text) ? Words.Kind.HTML : Words.Kind.PLAIN, text, "")
                        .plain();
    }

    private static @Nullable String escaped(JsonNode from, String field) {
        var text = text(from, field);
        return text == null ? null : Xml.escape(text);
    }

    private static @Nullable String text(JsonNode from, String field) {
        var value = from.path(field);
        var text = value.isString() ? Characters.mend(value.asString().strip()) : "";
        return text.isEmpty() ? null : text;
    }
}
