package org.broadsheet.collecting.extract;

import org.broadsheet.collecting.extract.body.ArticleBody;

/** How sure we are that the text is the article and nothing else, from what can be counted. */
final class Confidence {
    private static final double ENOUGH_TEXT = 1_200;
    private static final double ENOUGH_PARAGRAPHS = 5;

    private Confidence() {}

    /** Much text in several paragraphs, most of the page's prose, and a headline and a date. */
    static double of(ArticleBody body, boolean titled, boolean dated) {
        var text = Math.min(1, body.length() / ENOUGH_TEXT);
        var paragraphs = Math.min(1, body.paragraphs().size() / ENOUGH_PARAGRAPHS);
        var known = (titled ? 0.5 : 0) + (dated ? 0.5 : 0);
        var sum = 0.35 * text + 0.15 * paragraphs + 0.3 * Math.min(1, body.share()) + 0.2 * known;
        return Math.round(sum * 100) / 100.0;
    }
}
