package org.broadsheet.editions;

import java.time.LocalDate;
import java.util.List;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an edition, as it was approved or is to be: what every digest is made from.
 *
 * @param number its place in the stream; null beside it
 * @param sections the list's topics in its order; none for an unsectioned list
 * @param stories in the order of the edition
 */
public record FrozenEdition(
        EditionId edition,
        ListId list,
        EditionKind kind,
        @Nullable Integer number,
        int revision,
        LocalDate day,
        EditionText text,
        List<SectionName> sections,
        List<FrozenStory> stories,
        @Nullable FrozenSponsor sponsor) {

    /** A topic under the name it had. */
    public record SectionName(TopicId topic, String name) {}

    public FrozenEdition {
        sections = List.copyOf(sections);
        stories = List.copyOf(stories);
    }

    FrozenEdition with(List<FrozenStory> others) {
        return new FrozenEdition(
                edition, list, kind, number, revision, day, text, sections, others, sponsor);
    }
}
