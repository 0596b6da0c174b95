package org.broadsheet.editions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingLists;
import org.springframework.stereotype.Component;

/** Approves by itself where the list's policy says so. */
@Component
public class Approvals {
    private static final Actor BY = new Actor.Program("approval");

    private final Editions editions;
    private final EditionRevisions revisions;
    private final MailingLists lists;
    private final ApprovalDesk desk;

    Approvals(
            Editions editions, EditionRevisions revisions, MailingLists lists, ApprovalDesk desk) {
        this.editions = editions;
        this.revisions = revisions;
        this.lists = lists;
        this.desk = desk;
    }

    /** What came of an approval that was due. */
    public sealed interface Outcome {
        record Approved(Edition edition) implements Outcome {}

        record Refused(EditionId edition, UserProblem problem) implements Outcome {}
    }

    /**
     * Frozen editions that their policy approves by now: at once on automatic lists, at the
     * deadline on those that only wait for an editor's no. What editors stopped waits for them.
     */
    public List<EditionId> due(Instant now) {
        return editions.inState(EditionState.FROZEN).stream()
                .filter(edition -> edition.kind().inStream())
                .filter(edition -> isDue(edition, now))
                .map(Edition::id)
                .toList();
    }

    /** Approves the edition if its policy says so by now; empty where it waits. */
    public Optional<Outcome> approveIfDue(EditionId id, Instant now) {
        var edition = editions.get(id);
        if (edition.state() != EditionState.FROZEN
                || !edition.kind().inStream()
                || !isDue(edition, now)) {
            return Optional.empty();
        }
        return Optional.of(approved(follow(edition), now));
    }

    private boolean isDue(Edition edition, Instant now) {
        return switch (lists.get(edition.list()).approval()) {
            case MUST_APPROVE -> false;
            case AT_DEADLINE -> !edition.times().deadlineAt().isAfter(now);
            case AUTOMATIC -> true;
        };
    }

    private Edition follow(Edition edition) {
        return edition.place() < editions.newestApprovedNumber(edition.list())
                ? desk.renumber(edition.id(), BY)
                : edition;
    }

    private Outcome approved(Edition edition, Instant now) {
        try {
            var hash = revisions.get(edition.id(), edition.revision()).hash();
            return new Outcome.Approved(desk.approve(edition.id(), hash, BY, now));
        } catch (UserProblem problem) {
            return new Outcome.Refused(edition.id(), problem);
        }
    }
}
