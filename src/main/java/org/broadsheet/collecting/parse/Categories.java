package org.broadsheet.collecting.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads the words an entry or a feed is filed under, each once. */
final class Categories {
    private static final String ITUNES = "http://www.itunes.com/";

    private Categories() {}

    static List<ParsedCategory> of(Element parent) {
        var found = new ArrayList<ParsedCategory>();
        for (var element : parent.getChildren()) {
            switch (Xml.name(element)) {
                case "category", "dc:subject", "keywords", "media:category" ->
                        add(found, plain(element));
                case "itunes:category" -> podcast(element, found);
                case "itunes:keywords" -> split(element, ITUNES, found);
                case "media:keywords", "tags" -> split(element, null, found);
                default -> {}
            }
        }
        return found;
    }

    private static ParsedCategory plain(Element element) {
        var text = Words.of(element, Words.Kind.PLAIN, false).plain();
        var term = Xml.attribute(element, "term").filter(t -> !t.isEmpty()).orElse(text);
        var scheme = Xml.attribute(element, "scheme", "domain").orElse(null);
        return new ParsedCategory(term, scheme, Xml.attribute(element, "label").orElse(null));
    }

    private static void podcast(Element element, List<ParsedCategory> found) {
        var term = Xml.attribute(element, "text").orElse(Xml.text(element));
        add(found, new ParsedCategory(term, ITUNES, null));
        Xml.children(element, "itunes:category").forEach(inner -> podcast(inner, found));
    }

    private static void split(
            Element element, @Nullable String scheme, List<ParsedCategory> found) {
        Arrays.stream(Xml.text(element).split(",", -1))
                .map(String::strip)
                .forEach(term -> add(found, new ParsedCategory(term, scheme, null)));
    }

    private static void add(List<ParsedCategory> found, ParsedCategory category) {
        var empty = category.term() == null || category.term().isEmpty();
        if ((!empty || category.label() != null) && !found.contains(category)) {
            found.add(category);
        }
    }
}
