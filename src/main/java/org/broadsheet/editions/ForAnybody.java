package org.broadsheet.editions;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Takes out of a digest's page what was personal in the mail, whatever templates made it: each link
 * that a blank filled, and each paragraph that a blank stands in.
 */
final class ForAnybody {
    /** Fills the blanks so that they are found again. */
    static final String LINK = "https://nobody.invalid/";

    static final String WORD = "nobody.invalid";

    /** Class of what is personal as a whole, words and all. */
    private static final String OWN = "own";

    private ForAnybody() {}

    static String clean(String html) {
        var page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select("." + OWN).forEach(Element::remove);
        page.select("a[href^=" + LINK + "]").forEach(Element::remove);
        page.getElementsContainingOwnText(WORD).forEach(ForAnybody::removeParagraph);
        return page.outerHtml();
    }

    /** A text-only digest as a page. */
    static String ofText(String text) {
        var shown =
                text.lines().filter(line -> !line.contains(WORD)).collect(Collectors.joining("\n"));
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>"
                + Entities.escape(text.lines().findFirst().orElse(""))
                + "</title></head><body><pre style=\"white-space:pre-wrap\">"
                + Entities.escape(shown)
                + "</pre></body></html>";
    }

    private static void removeParagraph(Element element) {
        var paragraph = element.closest("p, li");
        (paragraph == null ? element : paragraph).remove();
    }
}
