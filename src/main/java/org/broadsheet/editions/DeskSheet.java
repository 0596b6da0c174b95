package org.broadsheet.editions;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.WebLink;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * An edition as it lies on the desk: its sections with their stories, and what stayed out.
 *
 * @param hash of the revision that is looked at, which an approval names; null while it forms
 * @param offered the names of the list's topics, in its order
 * @param out best first, each with the decision
 */
public record DeskSheet(
        Edition edition,
        @Nullable String hash,
        Map<TopicId, String> offered,
        List<Section> sections,
        List<Entry> out) {
    public DeskSheet {
        offered = Collections.unmodifiableMap(new LinkedHashMap<>(offered));
        sections = List.copyOf(sections);
        out = List.copyOf(out);
    }

    /** {@code topic} and {@code name} are null for other news, and where a list has no topics. */
    public record Section(@Nullable TopicId topic, @Nullable String name, List<Entry> stories) {
        public Section {
            stories = List.copyOf(stories);
        }
    }

    /**
     * A story.
     *
     * @param version of its row, which an edit names; 0 where there is none yet
     * @param headline the outlet's, or the editor's own where there is one
     * @param why in words: what decided
     * @param articles the lead first
     */
    public record Entry(
            StoryId story,
            int version,
            Decision decision,
            String headline,
            String summary,
            Words theirs,
            StoryMark mark,
            @Nullable LocalDate firstSentOn,
            List<String> newFacts,
            double score,
            boolean pinned,
            String why,
            List<Told> articles) {
        public Entry {
            newFacts = List.copyOf(newFacts);
            articles = List.copyOf(articles);
        }

        public boolean isReworded() {
            return !theirs.headline().equals(headline) || !theirs.summary().equals(summary);
        }
    }

    /** What the lead article's outlet wrote. */
    public record Words(String headline, String summary) {}

    /** Who tells the story. */
    public record Told(
            ArticleId article, String outlet, String title, WebLink link, boolean paywalled) {}

    public int stories() {
        return sections.stream().mapToInt(section -> section.stories().size()).sum();
    }
}
