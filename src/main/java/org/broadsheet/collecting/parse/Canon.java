package org.broadsheet.collecting.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * A document in one of the three dialects that Rome reads whole: every RSS becomes 2.0, every RDF
 * 1.0, every Atom 1.0. The version it came in is kept beside it.
 *
 * @param channel the channel, or the feed of Atom
 * @param items the items or entries, in document order
 */
record Canon(Document document, FeedVersion version, Element channel, List<Element> items) {
    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "feed", "channel", "entry");
    private static final int SEARCH_DEPTH = 4;

    /** Null when there is no feed in the document. */
    static @Nullable Canon of(Document document, String text, int mostEntries) {
        var root = feedRoot(document.getRootElement(), 0);
        if (root == null) {
            return null;
        }
        var own = root.isRootElement() ? document : inOwnDocument(root, document);
        var canon =
                switch (Xml.name(root)) {
                    case "feed", "entry" -> atom(own, root);
                    case "rdf:rdf" -> rdf(own, root, text);
                    default -> rss(own, root);
                };
        canon.items().stream().skip(mostEntries).forEach(Element::detach);
        var kept =
                new Canon(
                        own,
                        canon.version(),
                        canon.channel(),
                        canon.items().stream().limit(mostEntries).toList());
        Reading.mark(kept.channel());
        kept.items().forEach(Reading::mark);
        return kept;
    }

    boolean isAtom() {
        return version.isAtom();
    }

    private static @Nullable Element feedRoot(Element element, int depth) {
        if (ROOTS.contains(Xml.name(element))) {
            return element;
        }
        if (depth < SEARCH_DEPTH) {
            for (var child : element.getChildren()) {
                var root = feedRoot(child, depth + 1);
                if (root != null) {
                    return root;
                }
            }
        }
        return null;
    }

    private static Document inOwnDocument(Element root, Document from) {
        root.detach();
        var document = new Document(root);
        document.setProperty(Xml.BASE, from.getProperty(Xml.BASE));
        return document;
    }

    private static Canon atom(Document document, Element root) {
        var space =
                String.valueOf(document.getProperty(TreeGrower.ROOT_NAMESPACE))
                        .toLowerCase(Locale.ROOT);
        var old =
                root.getAttributeValue("version", "").startsWith("0.")
                        || space.contains("purl.org/atom/ns");
        var single = Xml.name(root).equals("entry");
        var items = single ? List.of(root) : below(root, "entry", "item");
        return new Canon(document, old ? FeedVersion.ATOM03 : FeedVersion.ATOM10, root, items);
    }

    private static Canon rdf(Document document, Element root, String text) {
        var first = text.contains("netscape.com/rdf/simple/0.9");
        var channel = Xml.child(root, "channel").orElseGet(() -> emptyChannel(root, "channel"));
        var items = new ArrayList<>(below(root, "item"));
        items.addAll(below(channel, "item"));
        return new Canon(document, first ? FeedVersion.RSS090 : FeedVersion.RSS10, channel, items);
    }

    private static Canon rss(Document document, Element root) {
        var version = rssVersion(root.getAttributeValue("version", ""));
        root.setAttribute("version", "2.0");
        var isChannel = Xml.name(root).equals("channel");
        var channel =
                isChannel
                        ? root
                        : Xml.child(root, "channel").orElseGet(() -> emptyChannel(root, "channel"));
        if (!isChannel) {
            below(root, "item").forEach(stray -> channel.addContent(stray.detach()));
        }
        return new Canon(document, version, channel, below(channel, "item", "entry"));
    }

    private static FeedVersion rssVersion(String version) {
        return switch (version.strip()) {
            case "0.90" -> FeedVersion.RSS090;
            case "0.91" -> FeedVersion.RSS091;
            case "0.92", "0.93", "0.94" -> FeedVersion.RSS092;
            case "1.0" -> FeedVersion.RSS10;
            default -> FeedVersion.RSS20;
        };
    }

    private static Element emptyChannel(Element root, String name) {
        var channel =
                new Element(
                        name,
                        Xml.name(root).equals("rdf:rdf") ? Vocabulary.RSS1 : root.getNamespace());
        root.addContent(0, channel);
        return channel;
    }

    /** Items of a document with mislaid end tags lie inside one another. */
    private static List<Element> below(Element parent, String... names) {
        var found = new ArrayList<Element>();
        collect(parent, Set.of(names), found);
        return found;
    }

    private static void collect(Element parent, Set<String> names, List<Element> found) {
        for (var child : List.copyOf(parent.getChildren())) {
            if (names.contains(Xml.name(child))) {
                found.add(child);
                collect(child, names, found);
            } else if (Xml.name(child).equals("items") || Xml.name(child).equals("channel")) {
                collect(child, names, found);
            }
        }
    }
}
