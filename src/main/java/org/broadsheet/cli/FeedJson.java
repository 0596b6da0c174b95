package org.broadsheet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.collecting.parse.ParsedCategory;
import org.broadsheet.collecting.parse.ParsedDate;
import org.broadsheet.collecting.parse.ParsedEnclosure;
import org.broadsheet.collecting.parse.ParsedEntry;
import org.broadsheet.collecting.parse.ParsedFeed;
import org.broadsheet.collecting.parse.ParsedLink;
import org.broadsheet.collecting.parse.ParsedPerson;
import org.jspecify.annotations.Nullable;

/**
 * A feed as {@code inspect feed --json} writes it: every field always there, null where unknown.
 */
final class FeedJson {
    private FeedJson() {}

    static Map<String, @Nullable Object> read(String file, ParsedFeed feed) {
        var line = line(file, true, null);
        line.put("encoding", feed.encoding());
        line.put("version", feed.version().word());
        line.put("feed", feed(feed));
        line.put("entries", feed.entries().stream().map(FeedJson::entry).toList());
        return line;
    }

    static Map<String, @Nullable Object> failed(String file, String error) {
        var line = line(file, false, error);
        line.put("encoding", null);
        line.put("version", null);
        line.put("feed", null);
        line.put("entries", List.of());
        return line;
    }

    private static Map<String, @Nullable Object> line(
            String file, boolean parsed, @Nullable String error) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("file", file);
        line.put("parsed", parsed);
        line.put("error", error);
        return line;
    }

    private static Map<String, @Nullable Object> feed(ParsedFeed feed) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("title", feed.title());
        json.put("link", feed.link());
        json.put("id", feed.id());
        json.put("description", feed.description());
        json.put("language", feed.language());
        json.put("updated", instant(feed.updated()));
        json.put("published", instant(feed.published()));
        json.put("authors", people(feed.authors()));
        json.put("links", links(feed.links()));
        json.put("rights", feed.rights());
        json.put("generator", feed.generator());
        json.put("categories", categories(feed.categories()));
        json.put("image", feed.image() == null ? null : Map.of("url", feed.image()));
        return json;
    }

    private static Map<String, @Nullable Object> entry(ParsedEntry entry) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("title", entry.title());
        json.put("link", entry.link());
        json.put("id", entry.id());
        json.put("summary", entry.summary());
        json.put("content", entry.contents());
        json.put("published", instant(entry.published()));
        json.put("updated", instant(entry.updated()));
        json.put("language", entry.language());
        json.put("authors", people(entry.authors()));
        json.put("links", links(entry.links()));
        json.put("enclosures", enclosures(entry.enclosures()));
        json.put("categories", categories(entry.categories()));
        return json;
    }

    private static @Nullable String instant(@Nullable ParsedDate date) {
        return date == null || date.instant() == null ? null : date.instant().toString();
    }

    private static List<Object> people(List<ParsedPerson> people) {
        var json = new ArrayList<Object>();
        for (var person : people) {
            json.add(fields("name", person.name(), "email", person.email(), "url", person.url()));
        }
        return json;
    }

    private static List<Object> links(List<ParsedLink> links) {
        var json = new ArrayList<Object>();
        for (var link : links) {
            json.add(fields("href", link.href(), "rel", link.rel(), "type", link.type()));
        }
        return json;
    }

    private static List<Object> enclosures(List<ParsedEnclosure> enclosures) {
        var json = new ArrayList<Object>();
        for (var file : enclosures) {
            json.add(fields("url", file.url(), "type", file.type(), "length", file.length()));
        }
        return json;
    }

    private static List<Object> categories(List<ParsedCategory> categories) {
        var json = new ArrayList<Object>();
        for (var category : categories) {
            json.add(
                    fields(
                            "term",
                            category.term(),
                            "scheme",
                            category.scheme(),
                            "label",
                            category.label()));
        }
        return json;
    }

    private static Map<String, @Nullable Object> fields(
            String first,
            @Nullable Object a,
            String second,
            @Nullable Object b,
            String third,
            @Nullable Object c) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put(first, a);
        json.put(second, b);
        json.put(third, c);
        return json;
    }
}
