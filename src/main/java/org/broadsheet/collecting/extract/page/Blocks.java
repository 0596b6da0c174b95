package org.broadsheet.collecting.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Turns the boxes of a layout (div, section, ...), loose text and double line breaks into
 * paragraphs, so that every piece of text ends up in a block of its own and dropping the boxes does
 * not glue the words of two of them together.
 */
public final class Blocks {
    private static final Set<String> BOXES =
            Set.of(
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "center",
                    "address",
                    "aside",
                    "nav",
                    "details",
                    "summary",
                    "hgroup",
                    "fieldset",
                    "legend",
                    "form",
                    "dialog",
                    "menu");
    private static final Set<String> MAY_MIX =
            Set.of("body", "li", "blockquote", "td", "th", "dd", "dt", "figure", "figcaption");
    private static final Set<String> TEXT = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre");

    private Blocks() {}

    public static void toParagraphs(Element root) {
        flatten(root, root);
    }

    public static boolean isBlock(Node node) {
        return node instanceof Element element
                && (element.isBlock() || BOXES.contains(element.normalName()))
                && !element.normalName().equals("br");
    }

    /** Returns true if the element is a block or holds one. */
    private static boolean flatten(Element element, Element root) {
        var name = element.normalName();
        var holdsBlock = false;
        var runs = new ArrayList<List<Node>>();
        runs.add(new ArrayList<>());
        for (var child : new ArrayList<>(element.childNodes())) {
            if (child instanceof Element inner && flatten(inner, root)) {
                holdsBlock = true;
                runs.add(new ArrayList<>());
            } else if (endsRun(child, runs.getLast())) {
                runs.add(new ArrayList<>());
            } else {
                runs.getLast().add(child);
            }
        }
        var box = BOXES.contains(name) && !element.equals(root);
        var split = runs.stream().filter(Blocks::hasContent).count() > 1;
        var mixed = (MAY_MIX.contains(name) || element.equals(root)) && (holdsBlock || split);
        var broken = name.equals("p") && split;
        if (box || mixed || broken) {
            runs.stream().filter(Blocks::hasContent).forEach(Blocks::wrap);
        }
        if (box || broken) {
            element.unwrap();
        }
        return box || isBlock(element) || holdsBlock;
    }

    /** A second line break in a row ends the paragraph; the first one is taken back. */
    private static boolean endsRun(Node child, List<Node> run) {
        if (!(child instanceof Element element) || !element.normalName().equals("br")) {
            return false;
        }
        for (var at = run.size() - 1; at >= 0; at--) {
            var before = run.get(at);
            if (before instanceof Element line && line.normalName().equals("br")) {
                line.remove();
                run.remove(at);
                element.remove();
                return true;
            }
            if (!isBlank(before)) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasContent(List<Node> run) {
        return run.stream()
                .anyMatch(node ->
                        switch (node) {
                            case TextNode text -> !text.isBlank();
                            case Element element ->
                                    element.hasText() || element.selectFirst("img") != null;
                            default -> false;
                        });
    }

    private static void wrap(List<Node> run) {
        var first = run.getFirst();
        if (insideText(first)) {
            return;
        }
        var paragraph = new Element("p");
        first.before(paragraph);
        run.forEach(paragraph::appendChild);
    }

    private static boolean insideText(Node node) {
        var parent = node.parent();
        return parent != null
                && TEXT.contains(parent.normalName())
                && !parent.normalName().equals("p");
    }

    private static boolean isBlank(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }
}
