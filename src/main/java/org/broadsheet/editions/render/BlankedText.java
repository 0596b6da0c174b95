package org.broadsheet.editions.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A rendered string cut at its blanks: {@code texts} has one more than {@code gaps}.
 *
 * <p>In HTML the cut knows whether a blank stands in a tag or between tags. One in a comment or a
 * style sheet is refused: no escape is right there in every mail client.
 */
record BlankedText(List<String> texts, List<Gap> gaps) {

    static BlankedText ofPlain(String text) {
        return cut(text, false);
    }

    static BlankedText ofHtml(String html) {
        return cut(html, true);
    }

    private static BlankedText cut(String whole, boolean html) {
        var texts = new ArrayList<String>();
        var gaps = new ArrayList<Gap>();
        var place = new HtmlPlace();
        var from = 0;
        for (var open = whole.indexOf(Blank.OPEN);
                open >= 0;
                open = whole.indexOf(Blank.OPEN, from)) {
            var before = whole.substring(from, open);
            texts.add(before);
            gaps.add(new Gap(blankAt(whole, open), html ? place.after(before) : BlankContext.TEXT));
            from = open + 3;
        }
        texts.add(whole.substring(from));
        return new BlankedText(List.copyOf(texts), List.copyOf(gaps));
    }

    private static Blank blankAt(String whole, int open) {
        if (open + 2 >= whole.length() || whole.charAt(open + 2) != Blank.CLOSE) {
            throw new IllegalStateException("a blank's marker was broken by a template");
        }
        return Blank.at(whole.charAt(open + 1));
    }
}
