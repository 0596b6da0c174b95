package org.broadsheet.collecting.parse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a feed says of itself: an RSS or RDF channel, an Atom feed. */
final class ChannelReader {
    private final Element channel;
    private final boolean atom;

    ChannelReader(Element channel, boolean atom) {
        this.channel = channel;
        this.atom = atom;
    }

    ParsedFeed read(FeedVersion version, String encoding, List<ParsedEntry> entries) {
        var links = LinkReader.links(channel);
        return new ParsedFeed(
                version,
                encoding,
                Fields.title(channel, atom),
                link(links),
                id(),
                html(
                        "description",
                        "subtitle",
                        "tagline",
                        "dc:description",
                        "itunes:summary",
                        "itunes:subtitle",
                        "info",
                        "abstract"),
                language(),
                Fields.date(
                        channel,
                        "updated",
                        "modified",
                        "lastbuilddate",
                        "dc:date",
                        "dcterms:modified"),
                Fields.date(channel, "published", "pubdate", "issued", "dcterms:issued"),
                authors(),
                links,
                plain("rights", "copyright", "dc:rights", "dcterms:rights", "media:copyright"),
                generator(),
                Categories.of(channel),
                image(),
                timeToLive(),
                movedTo(),
                entries);
    }

    private @Nullable String link(List<ParsedLink> links) {
        return LinkReader.main(links)
                .or(() -> Xml.child(channel, "guid", "id").map(Xml::text).filter(Links::isWeb))
                .filter(link -> !link.isEmpty())
                .orElse(null);
    }

    private @Nullable String id() {
        return Xml.textOf(channel, "id", "guid")
                .or(() -> Xml.attribute(channel, "about").filter(about -> !about.isEmpty()))
                .orElse(null);
    }

    /** What the feed's own element says, else the language in force on the document. */
    private @Nullable String language() {
        return Optional.ofNullable(Fields.languageOf(channel)).orElse(null);
    }

    private List<ParsedPerson> authors() {
        var authors =
                Persons.of(
                        channel,
                        "author",
                        "managingeditor",
                        "dc:creator",
                        "dc:author",
                        "itunes:author");
        return authors.isEmpty() ? Persons.of(channel, "itunes:owner") : authors;
    }

    private @Nullable String generator() {
        return plain("generator") != null
                ? plain("generator")
                : Xml.child(channel, "admin:generatoragent").flatMap(Media::address).orElse(null);
    }

    /** The image of RSS stands in the channel, that of RDF beside it. */
    private @Nullable String image() {
        var beside = channel.getParentElement();
        return picture(channel)
                .or(() -> beside == null ? Optional.empty() : picture(beside))
                .or(() ->
                        address(
                                "logo",
                                "itunes:image",
                                "googleplay:image",
                                "icon",
                                "media:thumbnail"))
                .orElse(null);
    }

    private static Optional<String> picture(Element parent) {
        return Xml.children(parent, "image")
                .flatMap(image ->
                        Xml.children(image, "url", "href")
                                .flatMap(url -> Media.address(url).stream()))
                .findFirst();
    }

    private Optional<String> address(String... names) {
        return Xml.children(channel, names).flatMap(e -> Media.address(e).stream()).findFirst();
    }

    /** RSS ttl, in minutes. */
    private @Nullable Duration timeToLive() {
        return Xml.textOf(channel, "ttl")
                .filter(ttl -> ttl.matches("\\d{1,6}"))
                .map(ttl -> Duration.ofMinutes(Long.parseLong(ttl)))
                .orElse(null);
    }

    /** A hint only: never followed silently. */
    private @Nullable String movedTo() {
        return address("itunes:new-feed-url", "newlocation").filter(Links::isWeb).orElse(null);
    }

    private @Nullable String html(String... names) {
        for (var name : names) {
            var usual = name.equals("description") ? Words.Kind.HTML : Words.Kind.PLAIN;
            var html =
                    Fields.words(channel, usual, atom, name)
                            .map(Words::html)
                            .filter(text -> !text.isEmpty());
            if (html.isPresent()) {
                return html.get();
            }
        }
        return null;
    }

    private @Nullable String plain(String... names) {
        return Fields.words(channel, Words.Kind.PLAIN, atom, names)
                .map(Words::plain)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
