package org.broadsheet.editions.render;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one variant says: all the words of a digest but the frame's and the personal ones.
 *
 * <p>This is the model that templates see as {@code digest}; {@code templates/README.md} lists it.
 *
 * @param moreInBrowser how many stories stand only in the browser's version
 */
public record Digest(
        Look look,
        Masthead masthead,
        String subject,
        String preheader,
        @Nullable EditorsNote note,
        @Nullable SponsorSlot sponsor,
        List<Section> sections,
        int moreInBrowser,
        Footer footer) {
    private static final int MOST_OUTLETS = 8;

    public Digest {
        subject = PlainText.of(subject);
        preheader = PlainText.of(preheader);
        sections = List.copyOf(sections);
        if (moreInBrowser < 0) {
            throw new IllegalArgumentException("moreInBrowser is a count");
        }
    }

    public int stories() {
        return sections.stream().mapToInt(section -> section.entries().size()).sum();
    }

    /** What a reader may ask less of: the topics of this digest. */
    public List<Section> topics() {
        return sections.stream().filter(section -> section.topic() > 0).toList();
    }

    /** What a reader may leave out: an entry of each outlet that tells a story, the first ones. */
    public List<Entry> outlets() {
        var seen = new HashSet<Long>();
        return sections.stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.outlet() > 0 && seen.add(entry.outlet()))
                .limit(MOST_OUTLETS)
                .toList();
    }

    public Digest titled(String newSubject, String newPreheader) {
        return new Digest(
                look,
                masthead,
                newSubject,
                newPreheader,
                note,
                sponsor,
                sections,
                moreInBrowser,
                footer);
    }

    public Digest withSections(List<Section> others, int more) {
        return new Digest(look, masthead, subject, preheader, note, sponsor, others, more, footer);
    }
}
