package org.broadsheet.editions;

import java.time.Instant;
import java.util.List;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.broadsheet.subscribers.Choices;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.Rhythms;
import org.springframework.stereotype.Component;

/** Renders editions for their readers, and says when each group gets which variant. */
@Component
public class EditionRenderings {
    private final Editions editions;
    private final EditionRevisions revisions;
    private final MailingLists lists;
    private final VariantMaker maker;
    private final Readers readers;

    EditionRenderings(
            Editions editions,
            EditionRevisions revisions,
            MailingLists lists,
            VariantMaker maker,
            Readers readers) {
        this.editions = editions;
        this.revisions = revisions;
        this.lists = lists;
        this.maker = maker;
        this.readers = readers;
    }

    /** What reading groups need of the subscribers module. */
    @Component
    record Readers(Audience audience, Choices choices, Rhythms rhythms) {}

    /** The present revision, ready to be rendered; a problem while it has none. */
    public EditionRendering of(EditionId id) {
        var edition = editions.get(id);
        if (edition.revision() == 0) {
            throw new UserProblem("editions.not-frozen", edition.state().word());
        }
        return of(FrozenStream.upTo(edition, editions, revisions));
    }

    /** A revision that was frozen, be it the present one or not. */
    EditionRendering of(EditionId id, int revision) {
        var content = revisions.get(id, revision).content();
        return of(FrozenStream.upTo(editions.get(id), content, editions, revisions));
    }

    EditionRendering of(FrozenStream stream) {
        return new EditionRendering(
                stream,
                lists.get(stream.newest().list()),
                maker,
                readers.choices(),
                readers.rhythms());
    }

    /** One group of each that gets the same digest: what the render step works through. */
    public List<ReaderGroup> wanted(EditionId id) {
        var rendering = of(id);
        return rendering.distinct(readers.audience().groups(rendering.edition().list()));
    }

    /** Renders everything for the present audience; gives the number of distinct digests. */
    public int renderAll(EditionId id) {
        var rendering = of(id);
        var wanted = rendering.distinct(readers.audience().groups(rendering.edition().list()));
        wanted.forEach(rendering::render);
        return wanted.size();
    }

    /** How many digests of the present audience may not go out; renders what is not yet. */
    public long blocked(EditionId id) {
        var rendering = of(id);
        return rendering.distinct(readers.audience().groups(rendering.edition().list())).stream()
                .map(rendering::render)
                .filter(it ->
                        it instanceof VariantOutcome.Rendered(var variant, var blocks) && blocks)
                .count();
    }

    /**
     * How many digests this process rendered so far: as many as it stored, unless somebody
     * previewed.
     */
    public long renders() {
        return maker.renders();
    }

    /** For planning: what the group gets of the approved revision, and at which instant. */
    public EditionPlan plan(EditionId id, Instant now) {
        return new EditionPlan(of(id), now);
    }
}
