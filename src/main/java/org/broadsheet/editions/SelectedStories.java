package org.broadsheet.editions;

import java.util.List;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * What one digest holds, in order.
 *
 * @param newest the edition it is named after
 * @param over stories that the caps left behind "more in the browser"; they count as offered
 */
public record SelectedStories(FrozenEdition newest, List<Part> parts, List<StoryId> over) {

    /** A section; no topic for other news, or where the list has no sections. */
    public record Part(@Nullable TopicId topic, String name, List<FrozenStory> stories) {
        public Part {
            stories = List.copyOf(stories);
        }
    }

    public SelectedStories {
        parts = List.copyOf(parts);
        over = List.copyOf(over);
    }

    public int overflow() {
        return over.size();
    }

    public int count() {
        return parts.stream().mapToInt(part -> part.stories().size()).sum();
    }

    public List<FrozenStory> stories() {
        return parts.stream().flatMap(part -> part.stories().stream()).toList();
    }
}
