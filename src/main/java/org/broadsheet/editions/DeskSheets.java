package org.broadsheet.editions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.editions.DeskSheet.Entry;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.topics.Topic;
import org.broadsheet.topics.TopicId;
import org.broadsheet.topics.Topics;
import org.springframework.stereotype.Component;

/** Lays an edition on the desk: computed while it forms, as it was frozen afterwards. */
@Component
public class DeskSheets {
    private final EditionComposer composer;
    private final Editions editions;
    private final FrozenSheet frozen;
    private final EditionStories stories;
    private final Names names;

    DeskSheets(
            EditionComposer composer,
            Editions editions,
            FrozenSheet frozen,
            EditionStories stories,
            Names names) {
        this.composer = composer;
        this.editions = editions;
        this.frozen = frozen;
        this.stories = stories;
        this.names = names;
    }

    /** The topics on offer, in the list's order, with their names. */
    @Component
    record Names(MailingLists lists, Topics topics) {
        Map<TopicId, String> of(Edition edition) {
            var all = new LinkedHashMap<TopicId, String>();
            var known = topics.list();
            for (var id : lists.get(edition.list()).topics()) {
                known.stream()
                        .filter(topic -> topic.id().equals(id))
                        .map(Topic::name)
                        .forEach(name -> all.put(id, name));
            }
            return all;
        }
    }

    public DeskSheet of(EditionId id, Instant now) {
        var edition = editions.get(id);
        if (!edition.isForming()) {
            return sheet(edition, frozen.hash(edition), frozen.entries(edition));
        }
        var edits = stories.followed(id);
        var entries = new ArrayList<Placed>();
        for (var decided : composer.compose(id, now).inOrder()) {
            entries.add(placed(decided, Optional.ofNullable(edits.get(decided.story()))));
        }
        return sheet(edition, Optional.empty(), entries);
    }

    /** An entry with the section it belongs to. */
    record Placed(Optional<TopicId> section, Entry entry) {}

    private static Placed placed(Decided decided, Optional<EditionStory> edited) {
        var lead = decided.articles().getFirst().quotable();
        var theirs = new DeskSheet.Words(lead.title(), StorySummary.of(decided.articles()));
        var sent = decided.sent();
        return new Placed(
                Optional.ofNullable(decided.section()),
                new Entry(
                        decided.story(),
                        edited.map(EditionStory::version).orElse(0),
                        decided.decision(),
                        edited.map(EditionStory::ownHeadline).orElse(theirs.headline()),
                        edited.map(EditionStory::ownSummary).orElse(theirs.summary()),
                        theirs,
                        decided.mark(),
                        sent == null ? null : sent.firstDay(),
                        decided.newFacts(),
                        decided.score(),
                        decided.pinned(),
                        decided.why(),
                        decided.articles().stream()
                                .map(article -> article.quotable())
                                .map(it ->
                                        new DeskSheet.Told(
                                                it.article(),
                                                it.outlet(),
                                                it.title(),
                                                it.link(),
                                                it.paywalled()))
                                .toList()));
    }

    private DeskSheet sheet(Edition edition, Optional<String> hash, List<Placed> all) {
        var offered = names.of(edition);
        var sections = new ArrayList<DeskSheet.Section>();
        offered.forEach((topic, name) -> {
            var in = in(all, Optional.of(topic));
            if (!in.isEmpty()) {
                sections.add(new DeskSheet.Section(topic, name, in));
            }
        });
        var other =
                all.stream()
                        .filter(it -> it.entry().decision() == Decision.IN)
                        .filter(it -> it.section().filter(offered::containsKey).isEmpty())
                        .map(Placed::entry)
                        .toList();
        if (!other.isEmpty()) {
            sections.add(new DeskSheet.Section(null, null, other));
        }
        var out =
                all.stream()
                        .map(Placed::entry)
                        .filter(it -> it.decision() != Decision.IN)
                        .sorted(
                                Comparator.comparing(Entry::decision)
                                        .thenComparing(
                                                Comparator.comparingDouble(Entry::score)
                                                        .reversed()))
                        .toList();
        return new DeskSheet(edition, hash.orElse(null), offered, sections, out);
    }

    private static List<Entry> in(List<Placed> all, Optional<TopicId> section) {
        return all.stream()
                .filter(it -> it.section().equals(section))
                .map(Placed::entry)
                .filter(it -> it.decision() == Decision.IN)
                .toList();
    }
}
