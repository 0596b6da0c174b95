package org.broadsheet.collecting.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Makes paragraphs parted by blank lines of HTML. */
public final class PlainText {
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "li",
                    "ul",
                    "ol",
                    "blockquote",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "tr",
                    "table",
                    "pre",
                    "dt",
                    "dd",
                    "figure",
                    "figcaption",
                    "section",
                    "article",
                    "hr");

    private PlainText() {}

    public static String of(String html) {
        if (html.isBlank()) {
            return "";
        }
        var paragraphs = new Paragraphs();
        Jsoup.parseBodyFragment(html).body().traverse(paragraphs);
        return paragraphs.text();
    }

    private static final class Paragraphs implements NodeVisitor {
        private final List<String> done = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private int breaks;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                open.append(text.getWholeText());
                breaks = text.isBlank() ? breaks : 0;
            } else if (node instanceof Element element && element.nameIs("br")) {
                breaks++;
                open.append(' ');
                if (breaks > 1) {
                    end();
                }
            } else if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                end();
            }
        }

        private void end() {
            var paragraph = open.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
            if (!paragraph.isEmpty()) {
                done.add(paragraph);
            }
            open.setLength(0);
            breaks = 0;
        }

        String text() {
            end();
            return String.join("\n\n", done);
        }
    }
}
