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
        return new Due(rendering.render(group), slot(group));
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
