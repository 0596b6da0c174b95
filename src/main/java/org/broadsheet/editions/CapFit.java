package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.subscribers.MailingList.Caps;
import org.broadsheet.topics.TopicId;

/**
 * Takes from a ranking, best first, what the caps allow: the same rule for an edition and for a
 * merged digest.
 *
 * <p>A section is opened by its best story. Where a list has no topics only the cap of all stories
 * counts.
 */
final class CapFit {
    private CapFit() {}

    /** A story that did not fit, and which cap was full. */
    record Over<T>(T story, String why) {}

    record Fitted<T>(List<T> in, List<Over<T>> over) {}

    static <T> Fitted<T> fit(
            List<T> ranked, Function<T, Optional<TopicId>> section, boolean sections, Caps caps) {
        var in = new ArrayList<T>();
        var over = new ArrayList<Over<T>>();
        var counts = new HashMap<Optional<TopicId>, Integer>();
        for (var story : ranked) {
            var of = section.apply(story);
            var full = full(in.size(), counts.getOrDefault(of, 0), counts.size(), sections, caps);
            if (full.isPresent()) {
                over.add(new Over<>(story, full.get()));
            } else {
                in.add(story);
                counts.merge(of, 1, Integer::sum);
            }
        }
        return new Fitted<>(List.copyOf(in), List.copyOf(over));
    }

    private static Optional<String> full(
            int all, int inSection, int sections, boolean bySections, Caps caps) {
        if (all >= caps.stories()) {
            return Optional.of("at most " + caps.stories() + " stories");
        }
        if (!bySections) {
            return Optional.empty();
        }
        if (inSection >= caps.storiesInSection()) {
            return Optional.of("at most " + caps.storiesInSection() + " stories in a section");
        }
        return inSection == 0 && sections >= caps.sections()
                ? Optional.of("at most " + caps.sections() + " sections")
                : Optional.empty();
    }
}
