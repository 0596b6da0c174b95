package org.broadsheet.editions.render;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes an editor's note, cleaned already, with inline styles for HTML and with notes for text.
 */
final class NoteWriter {
    private NoteWriter() {}

    /** Paragraphs, lists and links get the styles of those names in {@code styles.properties}. */
    static String html(EditorsNote note, Map<String, String> css) {
        var body = paragraphs(note);
        body.select("p").attr("style", css.getOrDefault("noteP", "")).addClass("ink");
        body.select("ul, ol").attr("style", css.getOrDefault("noteList", "")).addClass("ink");
        body.select("li").attr("style", css.getOrDefault("noteLi", ""));
        body.select("a").attr("style", css.getOrDefault("noteA", "")).addClass("link");
        return body.html();
    }

    static String text(EditorsNote note, LinkNotes notes) {
        var text = new StringBuilder();
        for (var child : paragraphs(note).children()) {
            block(child, notes, text);
        }
        return text.toString().strip();
    }

    /** What stands outside a paragraph or list becomes a paragraph; empty lines part them. */
    private static Element paragraphs(EditorsNote note) {
        var document = Jsoup.parseBodyFragment(note.html().replaceAll("\\n\\s*\\n", "<br><br>"));
        var out =
                new Document("")
                        .outputSettings(new Document.OutputSettings().prettyPrint(false))
                        .appendElement("div");
        Element open = null;
        for (var node : document.body().childNodesCopy()) {
            if (node instanceof Element element && element.isBlock()) {
                open = null;
                out.appendChild(element);
            } else if (isBreak(node) && (open == null || isBreak(open.lastChild()))) {
                open = null;
            } else if (!(open == null && node instanceof TextNode text && text.isBlank())) {
                open = open == null ? out.appendElement("p") : open;
                open.appendChild(node);
            }
        }
        out.select("p").forEach(NoteWriter::trimBreaks);
        out.select("p:not(:has(*))").removeIf(p -> p.text().isBlank());
        return out;
    }

    private static void trimBreaks(Element paragraph) {
        for (var last = paragraph.lastChild();
                last != null && last.nameIs("br");
                last = paragraph.lastChild()) {
            last.remove();
        }
    }

    private static boolean isBreak(@Nullable Node node) {
        return node != null && node.nameIs("br");
    }

    private static void block(Element block, LinkNotes notes, StringBuilder text) {
        switch (block.normalName()) {
            case "ul", "ol" -> {
                var number = 1;
                for (var point : block.select("> li")) {
                    text.append(block.nameIs("ol") ? number++ + ". " : "* ");
                    inline(point, notes, text);
                    text.append('\n');
                }
                text.append('\n');
            }
            default -> {
                inline(block, notes, text);
                text.append("\n\n");
            }
        }
    }

    private static void inline(Element element, LinkNotes notes, StringBuilder text) {
        for (var node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element inner && inner.nameIs("br")) {
                text.append('\n');
            } else if (node instanceof Element inner) {
                inline(inner, notes, text);
                if (inner.nameIs("a")) {
                    text.append(' ').append(notes.mark(inner.attr("href")));
                }
            }
        }
    }
}
