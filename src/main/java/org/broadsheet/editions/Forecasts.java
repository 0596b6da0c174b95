package org.broadsheet.editions;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.Choices;
import org.broadsheet.subscribers.Rhythms;
import org.broadsheet.subscribers.Slots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a forming edition would be and whom it would reach; renders and keeps nothing. */
@Component
public class Forecasts {
    private final Editions editions;
    private final EditionComposer composer;
    private final EditionRenderings renderings;
    private final FormingEditions forming;
    private final Readers readers;

    Forecasts(
            Editions editions,
            EditionComposer composer,
            EditionRenderings renderings,
            FormingEditions forming,
            Readers readers) {
        this.editions = editions;
        this.composer = composer;
        this.renderings = renderings;
        this.forming = forming;
        this.readers = readers;
    }

    /** What reading groups needs of the subscribers module. */
    @Component("forecastReaders")
    record Readers(Audience audience, Choices choices, Rhythms rhythms) {}

    /**
     * A forecast.
     *
     * @param versions how many distinct digests
     * @param nothingNew readers who would get none
     * @param lastSlot of any reader; null where nobody gets a digest
     * @param slots with their readers
     */
    public record Forecast(
            Composition composition,
            int versions,
            long readers,
            long nothingNew,
            @Nullable Instant lastSlot,
            SortedMap<Instant, Long> slots) {}

    /** Two readers with the same of it get the same bytes. */
    private record Same(
            List<SelectedStories.Part> parts,
            int over,
            Object length,
            String language,
            boolean textOnly) {}

    public Forecast of(EditionId id, Instant at) {
        var edition = editions.get(id);
        var rendering = renderings.of(forming.stream(edition, at));
        var versions = new HashSet<Same>();
        var mailed = 0L;
        var nothingNew = 0L;
        var slots = new TreeMap<Instant, Long>();
        for (var group : readers.audience().groups(edition.list())) {
            var choice = readers.choices().get(group.choice());
            var rhythm = readers.rhythms().get(group.rhythm());
            var selected = rendering.wanted(choice, group.watermark(), rhythm.pattern());
            if (selected.isEmpty()) {
                nothingNew += group.readers();
                continue;
            }
            mailed += group.readers();
            versions.add(
                    new Same(
                            selected.get().parts(),
                            selected.get().overflow(),
                            choice.length(),
                            choice.language(),
                            choice.textOnly()));
            var slot = Slots.next(rhythm, edition.times().editionAt(), at);
            slots.merge(slot, group.readers(), Long::sum);
        }
        return new Forecast(
                composer.compose(id, at),
                versions.size(),
                mailed,
                nothingNew,
                slots.isEmpty() ? null : slots.lastKey(),
                slots);
    }
}
