package org.broadsheet.collecting.extract;

import java.util.List;
import org.broadsheet.collecting.extract.dates.PageDate;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * What a reader would take from a page.
 *
 * @param title plain text, empty if the page has none
 * @param author one or several names separated by a comma
 * @param section the outlet's own rubric
 * @param language a BCP 47 tag
 * @param excerpt what the page says about itself, else the beginning of its text
 * @param text paragraphs separated by a blank line
 * @param html the same, by the allow-list of {@link CleanHtml}
 * @param confidence 0 (look at this one) to 1 (surely the article and nothing else)
 */
public record ExtractedArticle(
        String title,
        @Nullable String author,
        @Nullable PageDate published,
        @Nullable PageDate modified,
        @Nullable String section,
        @Nullable String language,
        @Nullable WebLink image,
        @Nullable String siteName,
        @Nullable WebLink canonical,
        @Nullable String excerpt,
        String text,
        String html,
        double confidence,
        List<RelatedLink> related) {
    public ExtractedArticle {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
        }
        related = List.copyOf(related);
    }
}
