package org.broadsheet.collecting.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads the links of a channel, an item or an entry, and says which one a person follows. */
final class LinkReader {
    private static final Set<String> PAGE_TYPES =
            Set.of("text/html", "application/xhtml+xml", "html", "xhtml");

    private LinkReader() {}

    /** Every link, enclosures aside, in document order, absolute. */
    static List<ParsedLink> links(Element parent) {
        var links = new ArrayList<ParsedLink>();
        for (var element : Xml.children(parent, "link", "atom:link", "xhtml:link").toList()) {
            var link = read(element);
            if (link != null && !link.href().isEmpty() && !links.contains(link)) {
                links.add(link);
            }
        }
        return links;
    }

    /**
     * Where a person reads it: the last alternate page, else a link without a type, else any page.
     */
    static Optional<String> main(List<ParsedLink> links) {
        var alternates = links.stream().filter(link -> link.rel().equals("alternate")).toList();
        return alternates.stream()
                .filter(link -> link.type() == null || PAGE_TYPES.contains(link.type()))
                .reduce((first, last) -> first.type() != null && last.type() == null ? first : last)
                .or(() -> alternates.stream().findFirst())
                .map(ParsedLink::href);
    }

    private static @Nullable ParsedLink read(Element element) {
        var type = Xml.attribute(element, "type").filter(t -> !t.isEmpty()).orElse(null);
        var rel = Xml.attribute(element, "rel").filter(r -> !r.isEmpty()).orElse("alternate");
        var address =
                Xml.attribute(element, "href", "url", "uri")
                        .orElseGet(() -> addressInText(element));
        return new ParsedLink(Xml.link(element, address), shortRelation(rel), type);
    }

    /**
     * A link's text; links with markup inside, or "&amp;amp;" written twice, are feeds in the wild.
     */
    private static String addressInText(Element element) {
        var text = Xml.text(element).replace("&amp;", "&");
        var resource = Xml.attribute(element, "resource").orElse("");
        return text.isEmpty() ? resource : text;
    }

    /** RFC 4287 4.2.7.2: a registered relation may be spelt out as an IANA address. */
    private static String shortRelation(String rel) {
        return rel.replace("http://www.iana.org/assignments/relation/", "")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
