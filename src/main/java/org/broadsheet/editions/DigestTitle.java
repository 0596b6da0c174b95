package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.Entry;
import org.broadsheet.editions.render.Words;
import org.broadsheet.subscribers.MailingList;
import org.jsoup.Jsoup;

/**
 * What is seen of a digest in the inbox: a subject from the story that leads this very digest, and
 * a preheader from the others. Made after the digest was mended, so that it names nothing that is
 * gone.
 */
final class DigestTitle {
    private static final int SHORTEST_PREHEADER = 40;
    private static final int LONGEST_PREHEADER = 110;

    private final SelectedStories selected;
    private final MailingList list;
    private final Words words;

    /**
     * @param words of the digest's frame
     */
    DigestTitle(SelectedStories selected, MailingList list, Words words) {
        this.selected = selected;
        this.list = list;
        this.words = words;
    }

    Digest titled(Digest digest) {
        var text = selected.newest().text();
        var lead = lead(digest);
        return digest.titled(
                Objects.requireNonNullElseGet(text.subject(), () -> subject(lead)),
                Objects.requireNonNullElseGet(text.preheader(), () -> preheader(digest, lead)));
    }

    private String subject(Optional<Entry> lead) {
        var name = list.name();
        var named = name + ", " + words.date(selected.newest().day());
        return switch (list.look().subject()) {
            case STORY -> lead.map(Entry::headline).orElse(named);
            case NAME_AND_STORY -> lead.map(it -> name + ": " + it.headline()).orElse(named);
            case NAME_AND_DATE -> named;
        };
    }

    /** The other headlines, as many as fit; of a short digest its first sentences. */
    private String preheader(Digest digest, Optional<Entry> lead) {
        var others = entries(digest).filter(entry -> lead.filter(entry::equals).isEmpty());
        var text = joined(others.map(Entry::headline).toList());
        if (text.length() >= SHORTEST_PREHEADER) {
            return text;
        }
        var more = new ArrayList<String>();
        more.add(text);
        lead.ifPresent(entry -> more.add(entry.firstSentence()));
        var note = digest.note();
        more.add(note == null ? "" : Jsoup.parseBodyFragment(note.html()).text());
        more.add(digest.masthead().listName() + ", " + words.fullDate(digest.masthead().date()));
        return joined(more.stream().filter(part -> !part.isBlank()).toList());
    }

    private static String joined(List<String> parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            if (text.length() + part.length() > LONGEST_PREHEADER && !text.isEmpty()) {
                break;
            }
            text.append(text.isEmpty() ? "" : " · ").append(part);
        }
        return shortened(text.toString());
    }

    /** At a word's end, where one is near. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_PREHEADER) {
            return text;
        }
        var space = text.lastIndexOf(' ', LONGEST_PREHEADER);
        return text.substring(0, space < SHORTEST_PREHEADER ? LONGEST_PREHEADER : space) + " …";
    }

    private Optional<Entry> lead(Digest digest) {
        return entries(digest)
                .max(Comparator.comparing(this::isPinned).thenComparingDouble(this::score));
    }

    private static Stream<Entry> entries(Digest digest) {
        return digest.sections().stream().flatMap(section -> section.entries().stream());
    }

    private boolean isPinned(Entry entry) {
        return StoryEntries.storyOf(entry, selected).filter(FrozenStory::pinned).isPresent();
    }

    private double score(Entry entry) {
        return StoryEntries.storyOf(entry, selected)
                .map(FrozenStory::score)
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
