package org.broadsheet.collecting.parse;

import java.util.Locale;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * Grows the tree that Rome and we read, from start, text and end, with every name in the namespace
 * that {@link Vocabulary} has for it and the feed's own words in the one namespace of its dialect.
 */
final class TreeGrower {
    /** The document property that holds the namespace of the root as written. */
    static final String ROOT_NAMESPACE = "namespace";

    private static final int DEEPEST = 200;

    private @Nullable Element root;
    private @Nullable Element open;
    private Namespace core = Namespace.NO_NAMESPACE;
    private String rootUri = "";
    private int tooDeep;
    private int depth;

    @Nullable Document document() {
        return root == null ? null : root.getDocument();
    }

    void start(String uri, String localName) {
        if (tooDeep > 0 || depth >= DEEPEST) {
            tooDeep++;
            return;
        }
        depth++;
        if (root == null || open == null) {
            startRoot(uri, localName);
            return;
        }
        var space = uri.equals(rootUri) ? Namespace.NO_NAMESPACE : Vocabulary.of(uri);
        var element = new Element(legal(localName), inDialect(space));
        open.addContent(element);
        open = element;
    }

    void attribute(String uri, String localName, String value) {
        if (tooDeep > 0 || open == null || Verifier.checkAttributeName(localName) != null) {
            return;
        }
        var clean = legalText(value);
        if (uri.equals(Namespace.XML_NAMESPACE.getURI())) {
            open.setAttribute(new Attribute(localName, clean, Namespace.XML_NAMESPACE));
            return;
        }
        var space = Vocabulary.of(uri);
        if (space.getPrefix().isEmpty()) {
            open.setAttribute(new Attribute(localName, clean));
        } else if (space.equals(Vocabulary.RDF)) {
            open.setAttribute(new Attribute(localName, clean, space));
        }
    }

    void text(String text) {
        if (tooDeep == 0 && open != null && !text.isEmpty()) {
            open.addContent(new Text(legalText(text)));
        }
    }

    void end() {
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        depth--;
        if (open != null) {
            open = open.getParentElement();
        }
    }

    private void startRoot(String uri, String localName) {
        var name = localName.toLowerCase(Locale.ROOT);
        core =
                switch (name) {
                    case "feed", "entry" -> Vocabulary.ATOM;
                    case "rdf" -> Vocabulary.RSS1;
                    default -> Namespace.NO_NAMESPACE;
                };
        var element =
                name.equals("rdf")
                        ? new Element("RDF", Vocabulary.RDF)
                        : new Element(legal(localName), core);
        if (root == null) {
            root = element;
            rootUri = name.equals("rdf") ? Vocabulary.RSS1.getURI() : uri;
            new Document(element).setProperty(ROOT_NAMESPACE, uri);
        }
        open = element;
    }

    /** Atom's words keep their namespace inside RSS, where Rome has a module for them. */
    private Namespace inDialect(Namespace space) {
        if (space.equals(Namespace.NO_NAMESPACE) || space.equals(Vocabulary.RSS1)) {
            return core;
        }
        return space;
    }

    private static String legal(String name) {
        return Verifier.checkElementName(name) == null ? name : "unreadable";
    }

    private static String legalText(String text) {
        return Verifier.checkCharacterData(text) == null
                ? text
                : text.codePoints()
                        .filter(Verifier::isXMLCharacter)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }
}
