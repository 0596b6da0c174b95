package org.broadsheet.editions;

import java.util.List;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.topics.StoryId;
import org.jspecify.annotations.Nullable;

/** What one revision of an edition takes from whom. */
public record RightsReport(List<Quoted> quoted, List<Repeated> repeated) {
    public RightsReport {
        quoted = List.copyOf(quoted);
        repeated = List.copyOf(repeated);
    }

    /**
     * One outlet, the most quoted first.
     *
     * @param words taken from the articles that lead a story
     * @param quotations how many articles those are
     * @param links how many of its articles are named and linked only
     */
    public record Quoted(String outlet, int words, int quotations, int links) {}

    /**
     * A finding: words of the editor's own that repeat a protected source's.
     *
     * @param story null for the note
     */
    public record Repeated(
            @Nullable StoryId story, ArticleId article, String outlet, String words) {}
}
