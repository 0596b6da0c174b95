package org.broadsheet.collecting.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.CDATA;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jspecify.annotations.Nullable;

/** Reads elements by the short names of {@link Vocabulary}, in any case, and what is inherited. */
final class Xml {
    /** The document property that holds where it was read. */
    static final String BASE = "base";

    /** The document property that holds the site an RSS channel names: the base of its items. */
    static final String SITE = "site";

    private static final Set<String> VOID =
            Set.of("br", "hr", "img", "input", "col", "area", "source", "wbr", "embed", "track");

    private Xml() {}

    /** {@code title}, {@code dc:creator}: Atom's and RSS's own words have no prefix. */
    static String name(Element element) {
        if (element.getNamespace().equals(Reading.MARK)) {
            return Reading.nameBefore(element);
        }
        var prefix = element.getNamespace().getPrefix();
        var local = element.getName().toLowerCase(Locale.ROOT);
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    static Stream<Element> children(Element parent, String... names) {
        var wanted = List.of(names);
        return parent.getChildren().stream().filter(child -> wanted.contains(name(child)));
    }

    static Optional<Element> child(Element parent, String... names) {
        return children(parent, names).findFirst();
    }

    static Optional<String> attribute(Element element, String... names) {
        for (var name : names) {
            for (var attribute : element.getAttributes()) {
                if (attribute.getName().equalsIgnoreCase(name)
                        && !attribute.getNamespace().equals(Namespace.XML_NAMESPACE)) {
                    return Optional.of(attribute.getValue().strip());
                }
            }
        }
        return Optional.empty();
    }

    /** Plain text of the element and all below it. */
    static String text(Element element) {
        return Characters.mend(element.getValue().strip());
    }

    static Optional<String> textOf(Element parent, String... names) {
        return children(parent, names).map(Xml::text).filter(text -> !text.isEmpty()).findFirst();
    }

    /** What links in the element are relative to: xml:base at every level (RFC 3986 5.1). */
    static String base(Element element) {
        var parent = element.getParentElement();
        var outer = parent == null ? documentBase(element, BASE) : base(parent);
        if (name(element).equals("item") && !hasOwnBase(element)) {
            var site = documentBase(root(element), SITE);
            outer = site.isEmpty() ? outer : site;
        }
        var own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        if (own == null || own.isBlank()) {
            return outer;
        }
        var resolved = Links.resolve(outer, own);
        return (Links.isWeb(resolved) && Links.isWellFormed(resolved)) || outer.isEmpty()
                ? resolved
                : outer;
    }

    /** The language in force at the element, with a hyphen; null where none is or it was unset. */
    static @Nullable String language(Element element) {
        for (@Nullable Element e = element; e != null; e = e.getParentElement()) {
            var own = e.getAttributeValue("lang", Namespace.XML_NAMESPACE);
            if (own != null) {
                return own.isBlank() ? null : languageTag(own);
            }
        }
        return null;
    }

    static String languageTag(String written) {
        return written.strip().replace('_', '-');
    }

    static String link(Element at, String written) {
        return written.isBlank() ? "" : Links.resolve(base(at), written);
    }

    /** The markup inside the element, as HTML. */
    static String inner(Element element) {
        var html = new StringBuilder();
        element.getContent().forEach(content -> write(content, html));
        return html.toString();
    }

    private static void write(Content content, StringBuilder html) {
        switch (content) {
            case CDATA data -> html.append(data.getText());
            case Text text -> html.append(escape(text.getText()));
            case Element element -> writeElement(element, html);
            default -> {}
        }
    }

    private static void writeElement(Element element, StringBuilder html) {
        var name = element.getName().toLowerCase(Locale.ROOT);
        html.append('<').append(name);
        for (var attribute : element.getAttributes()) {
            if (attribute.getNamespace().equals(Namespace.NO_NAMESPACE)) {
                html.append(' ').append(attribute.getName()).append("=\"");
                html.append(escape(attribute.getValue())).append('"');
            }
        }
        html.append('>');
        element.getContent().forEach(content -> write(content, html));
        if (!VOID.contains(name)) {
            html.append("</").append(name).append('>');
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean hasOwnBase(Element element) {
        for (@Nullable Element e = element; e != null; e = e.getParentElement()) {
            if (e.getAttributeValue("base", Namespace.XML_NAMESPACE) != null) {
                return true;
            }
        }
        return false;
    }

    private static Element root(Element element) {
        var document = element.getDocument();
        return document == null ? element : document.getRootElement();
    }

    private static String documentBase(Element root, String property) {
        var document = root.getDocument();
        var base = document == null ? null : document.getProperty(property);
        return base instanceof String text ? text : "";
    }
}
