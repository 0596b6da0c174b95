package org.broadsheet.collecting.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads what goes with an entry: enclosures of RSS and Atom, Media RSS, podcast pictures. */
final class Media {
    private Media() {}

    /** Each file once, by address; empty addresses are dropped. */
    static List<ParsedEnclosure> enclosures(Element item, List<ParsedLink> links) {
        var found = new LinkedHashMap<String, ParsedEnclosure>();
        Xml.children(item, "enclosure").forEach(e -> add(e, found));
        Xml.children(item, "link")
                .filter(e -> Xml.attribute(e, "rel").orElse("").equals("enclosure"))
                .forEach(e -> add(e, found));
        mediaContents(item).forEach(e -> add(e, found));
        return new ArrayList<>(found.values());
    }

    /** media:thumbnail, else the first picture among the enclosures, else the podcast's. */
    static @Nullable String picture(Element item, List<ParsedEnclosure> enclosures) {
        return thumbnail(item)
                .or(() ->
                        enclosures.stream()
                                .filter(ParsedEnclosure::isPicture)
                                .map(ParsedEnclosure::url)
                                .findFirst())
                .or(() ->
                        Xml.child(item, "itunes:image", "googleplay:image").flatMap(Media::address))
                .or(() ->
                        Xml.child(item, "image")
                                .flatMap(e ->
                                        Xml.child(e, "url")
                                                .flatMap(Media::address)
                                                .or(() -> address(e))))
                .filter(Links::isWeb)
                .orElse(null);
    }

    private static Optional<String> thumbnail(Element item) {
        return Stream.of(Stream.of(item), Xml.children(item, "media:group"), mediaContents(item))
                .flatMap(within -> within)
                .flatMap(within -> Xml.children(within, "media:thumbnail"))
                .flatMap(e -> address(e).stream())
                .findFirst();
    }

    private static Stream<Element> mediaContents(Element item) {
        return Stream.concat(
                Xml.children(item, "media:content"),
                Xml.children(item, "media:group")
                        .flatMap(group -> Xml.children(group, "media:content")));
    }

    private static void add(Element element, Map<String, ParsedEnclosure> found) {
        var url = address(element).orElse("");
        if (url.isEmpty()) {
            return;
        }
        var type =
                Xml.attribute(element, "type")
                        .filter(t -> !t.isEmpty())
                        .or(() -> medium(element))
                        .orElse(null);
        var length =
                Xml.attribute(element, "length", "fileSize").flatMap(Media::number).orElse(null);
        found.putIfAbsent(url, new ParsedEnclosure(url, type, length));
    }

    private static Optional<String> medium(Element element) {
        return Xml.attribute(element, "medium").filter(m -> !m.isEmpty()).map(m -> m + "/*");
    }

    static Optional<String> address(Element element) {
        return Xml.attribute(element, "url", "href", "uri", "resource")
                .or(() -> Optional.of(Xml.text(element)))
                .filter(text -> !text.isBlank())
                .map(text -> Xml.link(element, text))
                .filter(link -> !link.isEmpty());
    }

    private static Optional<Long> number(String text) {
        var digits = text.replaceAll("[,.\\s]", "");
        return digits.matches("\\d{1,15}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }
}
