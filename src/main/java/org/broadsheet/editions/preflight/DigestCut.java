package org.broadsheet.editions.preflight;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.Section;

/**
 * Makes a digest shorter without silencing a topic: the last story of the longest section goes
 * first.
 */
final class DigestCut {
    private DigestCut() {}

    static Digest to(Digest digest, int stories) {
        var sections = new ArrayList<>(digest.sections());
        var left = digest.stories();
        for (; left > stories; left--) {
            shorten(sections);
        }
        sections.removeIf(section -> section.entries().isEmpty());
        return digest.withSections(sections, digest.moreInBrowser() + digest.stories() - left);
    }

    private static void shorten(List<Section> sections) {
        var longest = 0;
        for (var i = 1; i < sections.size(); i++) {
            if (sections.get(i).entries().size() >= sections.get(longest).entries().size()) {
                longest = i;
            }
        }
        var section = sections.get(longest);
        sections.set(
                longest,
                section.withEntries(section.entries().subList(0, section.entries().size() - 1)));
    }
}
