package org.broadsheet.collecting.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads one item or entry. */
final class EntryReader {
    private final Element item;
    private final boolean atom;

    EntryReader(Element item, boolean atom) {
        this.item = item;
        this.atom = atom;
    }

    ParsedEntry read() {
        var links = LinkReader.links(item);
        var enclosures = Media.enclosures(item, links);
        var contents = contents();
        var published = Fields.date(item, "published", "pubdate", "issued", "dcterms:issued");
        var created =
                Fields.date(
                        item,
                        "created",
                        "dcterms:created",
                        "dcterms:available",
                        "prism:publicationdate");
        var updated =
                Fields.date(
                        item,
                        "updated",
                        "modified",
                        "lastbuilddate",
                        "dc:date",
                        "dcterms:modified");
        return new ParsedEntry(
                Fields.title(item, atom),
                link(links),
                originalLink(),
                id(),
                summary(contents),
                contents,
                firstKnown(published, created, atom ? null : Fields.date(item, "dc:date")),
                updated,
                Fields.languageOf(item),
                Persons.of(
                        item,
                        "author",
                        "dc:creator",
                        "dc:author",
                        "itunes:author",
                        "managingeditor"),
                links,
                enclosures,
                Categories.of(item),
                Media.picture(item, enclosures),
                origin());
    }

    private @Nullable String link(List<ParsedLink> links) {
        var main = LinkReader.main(links);
        return main.or(this::permalink)
                .or(() ->
                        links.stream()
                                .filter(l -> l.rel().equals("related") || l.rel().equals("via"))
                                .map(ParsedLink::href)
                                .findFirst())
                .or(() -> Optional.ofNullable(id()).filter(id -> atom && Links.isWeb(id)))
                .filter(link -> !link.isEmpty())
                .orElse(null);
    }

    /** RSS 2.0: a guid is a link unless it says it is not. */
    private Optional<String> permalink() {
        return Xml.child(item, "guid")
                .filter(guid ->
                        Xml.attribute(guid, "ispermalink").orElse("true").equalsIgnoreCase("true"))
                .map(guid -> Xml.link(guid, Xml.text(guid)))
                .filter(Links::isWeb);
    }

    private @Nullable String originalLink() {
        return Xml.textOf(item, "feedburner:origlink").filter(Links::isWeb).orElse(null);
    }

    /** The guid or id as written; RDF items are named by rdf:about. */
    private @Nullable String id() {
        return Xml.textOf(item, "guid", "id")
                .or(() -> Xml.attribute(item, "about").filter(about -> !about.isEmpty()))
                .or(() -> Xml.textOf(item, "dc:identifier"))
                .orElse(null);
    }

    /** The explicit contents; without one, the second of several descriptions. */
    private List<String> contents() {
        var contents = new ArrayList<String>();
        for (var element : item.getChildren()) {
            switch (Xml.name(element)) {
                case "content:encoded", "fullitem", "body", "xhtml:body" ->
                        add(contents, Words.of(element, Words.Kind.HTML, atom));
                case "content" -> add(contents, Words.of(element, Words.Kind.PLAIN, atom));
                default -> {}
            }
        }
        var several = descriptions();
        if (contents.isEmpty() && several.size() > 1) {
            contents.add(several.get(1));
        }
        return contents;
    }

    /** Whatever describes the item, in document order, each text once. */
    private List<String> descriptions() {
        return Xml.children(
                        item,
                        "description",
                        "summary",
                        "abstract",
                        "dc:description",
                        "itunes:summary",
                        "media:description",
                        "googleplay:description")
                .map(this::summaryWords)
                .map(Words::html)
                .filter(html -> !html.isEmpty())
                .distinct()
                .toList();
    }

    private static void add(List<String> contents, Words words) {
        var html = words.html();
        if (!html.isEmpty()) {
            contents.add(html);
        }
    }

    /** The teaser: the first description, else the content, else what other modules tell. */
    private @Nullable String summary(List<String> contents) {
        return descriptions().stream()
                .findFirst()
                .or(() -> contents.stream().findFirst())
                .or(() -> words("itunes:subtitle"))
                .or(this::groupDescription)
                .orElse(null);
    }

    private Optional<String> groupDescription() {
        return Xml.child(item, "media:group")
                .flatMap(group -> Fields.words(group, Words.Kind.HTML, false, "media:description"))
                .map(Words::html);
    }

    private Words summaryWords(Element element) {
        var html = !atom && Xml.name(element).contains("description");
        return Words.of(element, html ? Words.Kind.HTML : Words.Kind.PLAIN, atom);
    }

    private Optional<String> words(String... names) {
        for (var name : names) {
            var words =
                    Fields.words(item, Words.Kind.HTML, false, name)
                            .map(Words::html)
                            .filter(html -> !html.isEmpty());
            if (words.isPresent()) {
                return words;
            }
        }
        return Optional.empty();
    }

    private @Nullable ParsedOrigin origin() {
        var source = Xml.child(item, "source").orElse(null);
        if (source == null) {
            return null;
        }
        var link =
                Xml.attribute(source, "url")
                        .map(url -> Xml.link(source, url))
                        .or(() -> LinkReader.main(LinkReader.links(source)));
        var title =
                source.getChildren().isEmpty()
                        ? Words.of(source, Words.Kind.PLAIN, false).plain()
                        : Fields.title(source, atom);
        return new ParsedOrigin(title == null || title.isEmpty() ? null : title, link.orElse(null));
    }

    private static @Nullable ParsedDate firstKnown(@Nullable ParsedDate... dates) {
        ParsedDate unreadable = null;
        for (var date : dates) {
            if (date != null && date.instant() != null) {
                return date;
            }
            unreadable = unreadable == null ? date : unreadable;
        }
        return unreadable;
    }
}
