package org.broadsheet.collecting.extract.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** The {@code <meta>} elements of a page by name, property, itemprop or http-equiv, lower case. */
public final class MetaTags {
    private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private MetaTags() {}

    static MetaTags of(Document document) {
        var tags = new MetaTags();
        for (var meta : document.select("meta[content]")) {
            var content = meta.attr("content").strip();
            for (var key : KEYS) {
                var name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    tags.values.computeIfAbsent(name, absent -> new ArrayList<>()).add(content);
                }
            }
        }
        return tags;
    }

    /** The first value of the first of these names that the page has. */
    public Optional<String> first(String... names) {
        return all(names).findFirst();
    }

    public Stream<String> all(String... names) {
        return Stream.of(names).flatMap(name -> values.getOrDefault(name, List.of()).stream());
    }
}
