package org.broadsheet.web.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.editions.DeskSheet;
import org.broadsheet.editions.StoryMark;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/** The stories of a section as cards, each with where one step up or down would put it. */
final class StoryCards {
    private StoryCards() {}

    static List<DeskPage.Story> of(List<DeskSheet.Entry> entries, @Nullable TopicId topic) {
        var cards = new ArrayList<DeskPage.Story>();
        for (var at = 0; at < entries.size(); at++) {
            cards.add(card(entries.get(at), topic, up(entries, at), down(entries, at)));
        }
        return cards;
    }

    private static @Nullable String up(List<DeskSheet.Entry> entries, int at) {
        if (at == 0) {
            return null;
        }
        return at == 1 ? "" : entries.get(at - 2).story().toString();
    }

    private static @Nullable String down(List<DeskSheet.Entry> entries, int at) {
        return at + 1 == entries.size() ? null : entries.get(at + 1).story().toString();
    }

    private static DeskPage.Story card(
            DeskSheet.Entry entry,
            @Nullable TopicId topic,
            @Nullable String up,
            @Nullable String down) {
        var told = entry.articles();
        return new DeskPage.Story(
                entry.story().value(),
                entry.version(),
                entry.headline(),
                entry.summary(),
                entry.theirs().headline(),
                entry.theirs().summary(),
                entry.isReworded(),
                mark(entry),
                told.isEmpty() ? "" : told.getFirst().outlet(),
                told.stream()
                        .map(DeskSheet.Told::outlet)
                        .distinct()
                        .filter(outlet -> !outlet.equals(told.getFirst().outlet()))
                        .toList(),
                entry.newFacts(),
                String.format(Locale.ROOT, "%.2f", entry.score()),
                entry.pinned(),
                DeskWords.decision(entry.decision()),
                says(entry) ? entry.why() : "",
                told,
                topic == null ? null : topic.value(),
                up,
                down);
    }

    private static @Nullable String mark(DeskSheet.Entry entry) {
        if (entry.mark() == StoryMark.FRESH) {
            return null;
        }
        var since = entry.firstSentOn();
        var word = entry.mark() == StoryMark.UPDATE ? "Update" : "Corrected by the outlet";
        return since == null ? word : word + ", first sent " + DeskWords.date(since);
    }

    /** Whether the reason says more than the decision. */
    private static boolean says(DeskSheet.Entry entry) {
        return switch (entry.decision()) {
            case IN, OVER_CAP, TOO_OLD, NOTHING_NEW, CORRECTED -> true;
            case HIDDEN, NOT_OFFERED -> false;
        };
    }
}
