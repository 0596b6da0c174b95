package org.broadsheet.editions;

import java.time.Instant;
import java.util.Objects;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.broadsheet.subscribers.Slots;

/** Which variant each group of readers gets of an approved revision, and when. */
public final class EditionPlan {
    private final EditionRendering rendering;
    private final Instant now;

    EditionPlan(EditionRendering rendering, Instant now) {
        this.rendering = rendering;
        this.now = now;
    }

    /** What a group gets at its slot, which is also the Date of its mails. */
    public record Due(VariantOutcome variant, Instant slot) {}

    public Edition edition() {
        return rendering.edition();
    }

    /** Renders what arose since the approval. */
    public Due of(ReaderGroup group) {
        var slot = slot(group);
        return new Due(lasting(rendering.render(group), slot), slot);
    }

    /**
     * A weekly reader's digest grows until its slot: too little on Monday is passed over by none.
     */
    private VariantOutcome lasting(VariantOutcome outcome, Instant slot) {
        return outcome instanceof VariantOutcome.NothingNew(var waits)
                        && !waits
                        && rendering.anotherComesBefore(slot)
                ? new VariantOutcome.NothingNew(true)
                : outcome;
    }

    private Instant slot(ReaderGroup group) {
        var edition = rendering.edition();
        if (!edition.kind().goesOutAtApproval()) {
            var rhythm = rendering.rhythm(group.rhythm());
            return Slots.next(rhythm, edition.times().editionAt(), now);
        }
        var approval = Objects.requireNonNull(edition.standing().approval(), "not approved");
        var earliest = now.minus(Slots.LATEST);
        return approval.at().isAfter(earliest) ? approval.at() : earliest;
    }
}
