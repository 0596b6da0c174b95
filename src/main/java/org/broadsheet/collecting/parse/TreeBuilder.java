package org.broadsheet.collecting.parse;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes a tree of a document's text: strictly, else strictly after {@link Mender}, else with
 * jsoup's XML parser.
 */
final class TreeBuilder {
    /** The tree, and whether the document had to be repaired for it. */
    record Tree(Document document, boolean repaired) {}

    private static final SAXParserFactory STRICT = strictFactory();

    private TreeBuilder() {}

    static @Nullable Tree build(String text) {
        var mender = new Mender();
        var stripped = mender.strip(text);
        var clean = strictly(stripped);
        if (clean != null) {
            return new Tree(clean, false);
        }
        var mended = mender.mend(stripped);
        var second = strictly(mended);
        var document = second == null ? leniently(mended) : second;
        return document == null ? null : new Tree(document, true);
    }

    private static @Nullable Document strictly(String text) {
        var grower = new TreeGrower();
        try {
            STRICT.newSAXParser()
                    .parse(new InputSource(new StringReader(text)), new Growing(grower));
            return grower.document();
        } catch (SAXException notWellFormed) {
            return null;
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Document leniently(String text) {
        var grower = new TreeGrower();
        var document = Jsoup.parse(text, "", Parser.xmlParser());
        document.children().forEach(root -> root.traverse(new Walking(grower)));
        return grower.document();
    }

    /** No DTD gets in (the mender took it off), so nothing can be expanded or fetched. */
    private static SAXParserFactory strictFactory() {
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory;
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Growing extends DefaultHandler {
        private final TreeGrower grower;

        Growing(TreeGrower grower) {
            this.grower = grower;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            grower.start(uri, localName);
            for (var i = 0; i < attributes.getLength(); i++) {
                grower.attribute(
                        attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
            }
        }

        @Override
        public void characters(char[] text, int start, int length) {
            grower.text(new String(text, start, length));
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            grower.end();
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }

    private static final class Walking implements NodeVisitor {
        private final TreeGrower grower;

        Walking(TreeGrower grower) {
            this.grower = grower;
        }

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case Element element -> start(element);
                case CDataNode data -> grower.text(data.getWholeText());
                case TextNode text -> grower.text(text.getWholeText());
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element) {
                grower.end();
            }
        }

        private void start(Element element) {
            grower.start(Scope.of(element, prefix(element.tagName())), local(element.tagName()));
            for (var attribute : element.attributes()) {
                var name = attribute.getKey();
                if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
                    var uri = prefix(name).isEmpty() ? "" : Scope.of(element, prefix(name));
                    grower.attribute(uri, local(name), attribute.getValue());
                }
            }
        }

        private static String prefix(String name) {
            return name.substring(0, Math.max(name.indexOf(':'), 0));
        }

        private static String local(String name) {
            return name.substring(name.indexOf(':') + 1);
        }
    }

    /** What a prefix means at an element of jsoup's tree. */
    private static final class Scope {
        static String of(Element element, String prefix) {
            if (prefix.equals("xml")) {
                return XMLConstants.XML_NS_URI;
            }
            var declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
            for (@Nullable Element e = element; e != null; e = e.parent()) {
                if (e.hasAttr(declaration)) {
                    return e.attr(declaration);
                }
            }
            return prefix.isEmpty() ? "" : Vocabulary.guess(prefix);
        }
    }
}
