package org.broadsheet.collecting.extract.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.collecting.extract.page.Blocks;
import org.jsoup.nodes.Element;

/** One innermost block of an article and the text a reader sees in it. */
record Line(Element element, String text) {
    private static final Set<String> NO_TEXT = Set.of("figcaption", "caption", "hr", "col");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    static List<Line> of(Element container) {
        var lines = new ArrayList<Line>();
        collect(container, lines);
        return lines;
    }

    boolean isHeading() {
        return HEADINGS.contains(element.normalName());
    }

    /** A whole line in bold is a heading that an editor made by hand. */
    boolean isBold() {
        var strong = element.children().size() == 1 ? element.child(0) : element;
        return Set.of("strong", "b").contains(strong.normalName())
                && strong.text().length() == text.length();
    }

    boolean endsLikeSentence() {
        return text.matches("(?s).*([.!?…:;。！？؟।\"”“»«’'\\])]|[:;=]-?[)D(]|\\p{So})\\s*");
    }

    boolean isProse() {
        return text.length() > 80 || (endsLikeSentence() && words() > 4);
    }

    /** Reads like the label of what follows. */
    boolean isLabel() {
        return isHeading() || isBold() || !endsLikeSentence();
    }

    private int words() {
        return text.isEmpty() ? 0 : text.split("\\s+", -1).length;
    }

    private static void collect(Element block, List<Line> lines) {
        if (NO_TEXT.contains(block.normalName()) || isPicture(block)) {
            return;
        }
        if (holdsNoBlock(block)) {
            var text = block.text().strip();
            if (!text.isEmpty()) {
                lines.add(new Line(block, text));
            }
            return;
        }
        block.children().forEach(inner -> collect(inner, lines));
    }

    /** A figure that does not hold a table, a list or text of its own. */
    private static boolean isPicture(Element block) {
        return block.normalName().equals("figure")
                && block.selectFirst("table, ul, ol, blockquote, pre, > p, > div > p") == null;
    }

    private static boolean holdsNoBlock(Element element) {
        return element.children().stream()
                .noneMatch(child -> Blocks.isBlock(child) || !holdsNoBlock(child));
    }
}
