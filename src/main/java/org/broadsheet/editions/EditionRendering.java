package org.broadsheet.editions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.editions.render.Format;
import org.broadsheet.editions.render.StoredBody;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.ChoiceId;
import org.broadsheet.subscribers.Choices;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.subscribers.RhythmId;
import org.broadsheet.subscribers.Rhythms;
import org.broadsheet.topics.StoryId;

/**
 * One revision of an edition, ready to be rendered for any group of readers.
 *
 * <p>Short-lived: it remembers the editions, choices and rhythms it has read and which groups get
 * the same. Not for several threads at once.
 */
public final class EditionRendering {
    private final FrozenStream stream;
    private final MailingList list;
    private final VariantMaker maker;
    private final Choices choices;
    private final Rhythms rhythms;
    private final Map<ChoiceId, Choice> choicesRead = new HashMap<>();
    private final Map<RhythmId, Rhythm> rhythmsRead = new HashMap<>();
    private final Map<Sameness, VariantOutcome> made = new HashMap<>();

    EditionRendering(
            FrozenStream stream,
            MailingList list,
            VariantMaker maker,
            Choices choices,
            Rhythms rhythms) {
        this.stream = stream;
        this.list = list;
        this.maker = maker;
        this.choices = choices;
        this.rhythms = rhythms;
    }

    /** Groups with equal sameness get the same digest. */
    private record Sameness(ChoiceId choice, int from, int watermark) {}

    public Edition edition() {
        return stream.newest();
    }

    /** The groups brought down to one of each that gets the same, with all their readers. */
    public List<ReaderGroup> distinct(List<ReaderGroup> groups) {
        var distinct = new LinkedHashMap<Sameness, ReaderGroup>();
        groups.forEach(group -> distinct.merge(sameness(group), group, EditionRendering::together));
        return new ArrayList<>(distinct.values());
    }

    /** Renders what the group gets, unless it is stored already. */
    public VariantOutcome render(ReaderGroup group) {
        var sameness = sameness(group);
        var known = made.get(sameness);
        if (known != null) {
            return known;
        }
        var outcome =
                render(choice(group.choice()), group.watermark(), rhythm(group.rhythm()).pattern());
        made.put(sameness, outcome);
        return outcome;
    }

    VariantOutcome render(Choice choice, int watermark, Rhythm.Pattern pattern) {
        var selected = select(choice, watermark, pattern);
        if (isTooLittle(selected)) {
            return new VariantOutcome.NothingNew(
                    list.whenNothingNew() != MailingList.NothingNew.SKIP);
        }
        var variant =
                maker.variant(
                        selected,
                        list,
                        choice,
                        () -> choices.intern(choice) + " " + watermark + " " + pattern.text());
        return new VariantOutcome.Rendered(variant.id(), variant.blocks());
    }

    /** Everything that reader was offered, for the browser; kept nowhere. */
    StoredBody whole(Choice choice, int watermark, Rhythm.Pattern pattern, Format format) {
        return maker.whole(selectUncapped(choice, watermark, pattern), list, format);
    }

    /** As {@link #render} would render it, kept nowhere; empty where nothing is sent. */
    Optional<Checked> draft(Choice choice, int watermark, Rhythm.Pattern pattern) {
        var selected = select(choice, watermark, pattern);
        return isTooLittle(selected)
                ? Optional.empty()
                : Optional.of(maker.draft(selected, list, choice));
    }

    /** Empty where nothing would be sent. */
    Optional<SelectedStories> wanted(Choice choice, int watermark, Rhythm.Pattern pattern) {
        var selected = select(choice, watermark, pattern);
        return isTooLittle(selected) ? Optional.empty() : Optional.of(selected);
    }

    SelectedStories select(Choice choice, int watermark, Rhythm.Pattern pattern) {
        return Selection.merge(
                stream.after(watermark, pattern), new Reading(choice, watermark, list.caps()));
    }

    /** Also what the caps leave behind "more in the browser". */
    SelectedStories selectUncapped(Choice choice, int watermark, Rhythm.Pattern pattern) {
        return Selection.merge(
                stream.after(watermark, pattern),
                new Reading(choice, watermark, list.caps()).uncapped());
    }

    /** The story as the editions after the watermark have it, whatever anybody chose. */
    Optional<FrozenStory> offered(StoryId story, int watermark, Rhythm.Pattern pattern) {
        return stream.after(watermark, pattern).stream()
                .flatMap(edition -> edition.stories().stream())
                .filter(it -> it.story().equals(story))
                .reduce((earlier, later) -> later);
    }

    /** Below the list's minimum nothing is sent, but on lists that rather send a short note. */
    private boolean isTooLittle(SelectedStories selected) {
        return edition().kind().inStream()
                && list.whenNothingNew() != MailingList.NothingNew.NOTE
                && selected.count() < Math.max(1, list.fewestStories());
    }

    /** Whether the list's schedule brings a newer edition before, or at, that slot. */
    boolean anotherComesBefore(Instant slot) {
        return EditionTimes.of(list)
                .next(edition().times().editionAt())
                .filter(next -> !next.isAfter(slot))
                .isPresent();
    }

    Rhythm rhythm(RhythmId id) {
        return rhythmsRead.computeIfAbsent(id, rhythms::get);
    }

    FrozenEdition content() {
        return stream.content();
    }

    Choice choice(ChoiceId id) {
        return choicesRead.computeIfAbsent(id, choices::get);
    }

    private Sameness sameness(ReaderGroup group) {
        return new Sameness(
                group.choice(),
                stream.from(group.watermark(), rhythm(group.rhythm()).pattern()),
                group.watermark());
    }

    private static ReaderGroup together(ReaderGroup one, ReaderGroup other) {
        return new ReaderGroup(
                one.choice(), one.rhythm(), one.watermark(), one.readers() + other.readers());
    }
}
