package org.broadsheet.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.broadsheet.collecting.parse.ParsedDate;
import org.broadsheet.collecting.parse.ParsedEntry;
import org.broadsheet.collecting.parse.ParsedFeed;
import org.broadsheet.collecting.parse.ParsedPerson;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Counts, field by field, how far a feed that we read agrees with what is expected of it. Only
 * fields that the expectation has count; texts are compared by their letters and digits.
 */
final class FeedScore {
    private final Map<String, int[]> fields = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();
    private int feeds;
    private String feed = "";

    void add(String name, JsonNode expected, ParsedFeed parsed) {
        feeds++;
        feed = name;
        check("feed read", "yes", "yes");
        check("feed title", text(expected.path("title").path("content")), text(parsed.title()));
        link("feed link", expected.path("links"), parsed.link());
        check(
                "feed description",
                text(expected.path("description").path("content")),
                text(parsed.description()));
        check("feed language", word(expected.path("language")), lower(parsed.language()));
        date("feed date", expected, parsed.published(), parsed.updated());
        check(
                "entries",
                String.valueOf(expected.path("entries").size()),
                String.valueOf(parsed.entries().size()));
        for (var at = 0;
                at < Math.min(expected.path("entries").size(), parsed.entries().size());
                at++) {
            entry(expected.path("entries").path(at), parsed.entries().get(at));
        }
    }

    void unread(String name, String reason) {
        feeds++;
        feed = name;
        check("feed read", "yes", reason);
    }

    boolean isEmpty() {
        return feeds == 0;
    }

    List<String> misses() {
        return List.copyOf(misses);
    }

    private void entry(JsonNode expected, ParsedEntry entry) {
        check("entry title", text(expected.path("title").path("content")), text(entry.title()));
        link("entry link", expected.path("links"), entry.link());
        var id = expected.path("id").asString("");
        if (!isMadeUp(id)) {
            check("entry id", id, entry.id());
        }
        date("entry date", expected, entry.published(), entry.updated());
        check("entry authors", names(expected.path("authors")), names(entry.authors()));
        check("entry text", words(expected), text(entry.body()));
        check(
                "entry categories",
                terms(expected.path("categories")),
                entry.categories().stream()
                        .map(category -> text(category.term()))
                        .sorted()
                        .collect(Collectors.joining(",")));
    }

    /** The longer of content and summary, as we keep the fullest text. */
    private static String words(JsonNode expected) {
        var content = text(expected.path("content").path("body"));
        var summary = text(expected.path("summary").path("content"));
        return content.length() >= summary.length() ? content : summary;
    }

    /** The reader that wrote the expectations makes up an MD5 where a feed has no id. */
    private static boolean isMadeUp(String id) {
        return id.isEmpty() || id.matches("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private void link(String field, JsonNode links, @Nullable String ours) {
        var expected =
                links.valueStream()
                        .filter(link ->
                                !link.path("rel")
                                        .asString("alternate")
                                        .matches("self|hub|next|enclosure|edit|replies"))
                        .map(link -> bare(link.path("href").asString("")))
                        .toList();
        if (!expected.isEmpty()) {
            var own = ours == null ? "" : bare(ours);
            check(field, expected.contains(own) ? own : expected.getFirst(), own);
        }
    }

    private void date(
            String field,
            JsonNode expected,
            @Nullable ParsedDate published,
            @Nullable ParsedDate updated) {
        var gold =
                expected.path("published").isNull()
                        ? expected.path("updated")
                        : expected.path("published");
        if (gold.isString()) {
            var ours = published == null ? updated : published;
            check(
                    field,
                    second(Instant.parse(gold.asString(""))),
                    ours == null ? null : second(ours.instant()));
        }
    }

    private void check(String field, @Nullable String expected, @Nullable String ours) {
        if (expected == null || expected.isEmpty()) {
            return;
        }
        var count = fields.computeIfAbsent(field, absent -> new int[2]);
        count[1]++;
        if (Objects.equals(expected, ours)) {
            count[0]++;
        } else {
            misses.add(
                    feed + " " + field + ": expected " + brief(expected) + ", ours " + brief(ours));
        }
    }

    String summary() {
        var right = fields.values().stream().mapToInt(count -> count[0]).sum();
        var all = fields.values().stream().mapToInt(count -> count[1]).sum();
        return fields.entrySet().stream()
                        .map(field -> row(field.getKey(), field.getValue()[0], field.getValue()[1]))
                        .collect(
                                Collectors.joining(
                                        "\n", feeds + " feeds with expectations\n", "\n"))
                + row("all fields", right, all);
    }

    private static String row(String name, int right, int all) {
        return String.format(
                Locale.ROOT,
                "%-18s %5d of %5d  %5.1f %%",
                name,
                right,
                all,
                all == 0 ? 0 : 100.0 * right / all);
    }

    private static @Nullable String second(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String names(JsonNode people) {
        return people.valueStream()
                .map(person -> text(person.path("name")))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String names(List<ParsedPerson> people) {
        return people.stream()
                .map(person -> text(person.name() == null ? person.email() : person.name()))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String terms(JsonNode categories) {
        return categories
                .valueStream()
                .map(category -> text(category.path("term")))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String bare(String link) {
        return link.strip().replaceFirst("/$", "");
    }

    private static String word(JsonNode value) {
        return value.asString("").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode value) {
        return value.isString() ? text(value.asString("")) : "";
    }

    private static String text(@Nullable String markup) {
        return markup == null
                ? ""
                : Jsoup.parseBodyFragment(markup)
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String brief(@Nullable String text) {
        return text == null || text.length() < 90
                ? String.valueOf(text)
                : text.substring(0, 90) + "…";
    }
}
