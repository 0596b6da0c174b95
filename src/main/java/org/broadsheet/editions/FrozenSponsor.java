package org.broadsheet.editions;

import java.util.List;
import org.broadsheet.shared.WebLink;
import org.broadsheet.topics.TopicId;

/**
 * The sponsor of an edition, in the words it was frozen with.
 *
 * @param sections shown only in digests that have one of them; none: in every digest
 */
public record FrozenSponsor(
        SponsorId sponsor,
        String name,
        String words,
        WebLink link,
        String language,
        List<TopicId> sections) {
    public FrozenSponsor {
        sections = List.copyOf(sections);
    }

    static FrozenSponsor of(Sponsor sponsor) {
        var booking = sponsor.booking();
        return new FrozenSponsor(
                sponsor.id(),
                booking.name(),
                booking.words(),
                booking.link(),
                booking.language(),
                booking.sections());
    }

    boolean standsIn(SelectedStories selected) {
        return sections.isEmpty()
                || selected.parts().stream()
                        .map(SelectedStories.Part::topic)
                        .anyMatch(sections::contains);
    }
}
