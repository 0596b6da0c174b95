package org.broadsheet.demo.site;

import java.time.Duration;
import java.util.List;

/**
 * One article as written, with its places for dates still open.
 *
 * @param age how long before the start of the demo it was published
 * @param event the same word at each outlet that reports this event; empty when only one does
 */
record SiteArticle(
        String title,
        Duration age,
        String author,
        String rubric,
        String event,
        String teaser,
        List<String> paragraphs) {
    SiteArticle {
        if (title.isBlank() || teaser.isBlank() || paragraphs.size() < 3) {
            throw new IllegalArgumentException("not a whole article: " + title);
        }
        paragraphs = List.copyOf(paragraphs);
    }
}
