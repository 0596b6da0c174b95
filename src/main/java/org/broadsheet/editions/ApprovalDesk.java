package org.broadsheet.editions;

import java.time.Instant;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.springframework.stereotype.Component;

/** Where an edition is let out, taken back or stopped. */
@Component
public class ApprovalDesk {
    private final EditionActs acts;
    private final Editions editions;
    private final EditionRevisions revisions;
    private final EditionRenderings renderings;
    private final MailingLists lists;

    ApprovalDesk(
            EditionActs acts,
            Editions editions,
            EditionRevisions revisions,
            EditionRenderings renderings,
            MailingLists lists) {
        this.acts = acts;
        this.editions = editions;
        this.revisions = revisions;
        this.renderings = renderings;
        this.lists = lists;
    }

    /**
     * Approves the very content that was looked at.
     *
     * @param hash of the revision that was looked at
     */
    public Edition approve(EditionId id, String hash, Actor by, Instant now) {
        refuseBlocked(id);
        return acts.step(
                id,
                by,
                "edition.approved",
                edition -> {
                    var present = revisions.get(id, edition.revision()).hash();
                    if (!present.equals(hash)) {
                        throw new UserProblem("editions.cannot-approve", edition.state().word());
                    }
                    refuseOvertaken(edition);
                    return edition.approved(hash, by.asText(), now);
                });
    }

    /** Takes an approval back, until the first mail is claimed. */
    public Edition reopen(EditionId id, Actor by) {
        return acts.step(
                id,
                by,
                "edition.reopened",
                edition -> {
                    var reopened = edition.reopened();
                    return waitsForEditor(edition) ? reopened : reopened.stopped();
                });
    }

    /** Nothing more of it goes out until its next revision is approved. */
    public Edition stop(EditionId id, Actor by) {
        return acts.step(id, by, "edition.stopped", Edition::stopped);
    }

    /** Gives it up: its articles are open again. */
    public Edition lapse(EditionId id, Actor by) {
        return acts.step(id, by, "edition.lapsed", Edition::lapsed);
    }

    /** A newer edition was approved first: this one follows it as a new revision. */
    public Edition renumber(EditionId id, Actor by) {
        return acts.step(
                id,
                by,
                "edition.renumbered",
                edition -> {
                    var next = editions.newestNumber(edition.list()) + 1;
                    var renumbered = edition.after(it -> it.renumbered(next));
                    revisions.add(renumbered, by);
                    return renumbered;
                });
    }

    /** Readers are past the newer number, so that this one would reach nobody. */
    private void refuseOvertaken(Edition edition) {
        var number = edition.number();
        if (number != null
                && number < editions.newestApprovedNumber(edition.list())
                && edition.standing().wentOutAt() == null) {
            throw new UserProblem("editions.newer-went-out", number);
        }
    }

    private void refuseBlocked(EditionId id) {
        var blocked = renderings.blocked(id);
        if (blocked > 0) {
            throw new UserProblem("editions.variants-block", blocked);
        }
    }

    /** Otherwise the next tick would approve what was just taken back. */
    private boolean waitsForEditor(Edition edition) {
        return lists.get(edition.list()).approval() == MailingList.Approval.MUST_APPROVE;
    }
}
