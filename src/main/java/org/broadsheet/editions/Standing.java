package org.broadsheet.editions;

import java.time.Instant;
import java.util.Arrays;
import org.broadsheet.shared.UserProblem;
import org.jspecify.annotations.Nullable;

/**
 * How far an edition has come; every step is a method here and refuses where it is not allowed.
 *
 * <p>{@code wentOutAt} is the moment the first mail was claimed. From then on the edition counts
 * for ever and no approval can be taken back, only the rest be stopped.
 */
public record Standing(
        EditionState state,
        @Nullable Integer number,
        @Nullable Instant frozenAt,
        int revision,
        @Nullable Approval approval,
        @Nullable Instant wentOutAt,
        @Nullable Instant closedAt) {
    static final Standing FORMING =
            new Standing(EditionState.FORMING, null, null, 0, null, null, null);

    /** {@code place} is the number in the stream; none for an edition beside it. */
    Standing frozen(@Nullable Integer place, Instant now) {
        require("freeze", state == EditionState.FORMING);
        return new Standing(EditionState.FROZEN, place, now, 1, null, null, null);
    }

    /** Changed after the freeze: what was approved before is approved no longer. */
    Standing revised() {
        require("revise", in(EditionState.FROZEN, EditionState.STOPPED));
        return new Standing(state, number, frozenAt, revision + 1, approval, wentOutAt, null);
    }

    /** A newer edition went out first: this one takes the next place, as a new revision. */
    Standing renumbered(int place) {
        require("renumber", number != null && wentOutAt == null);
        var next = revised();
        return new Standing(state, place, frozenAt, next.revision, null, null, null);
    }

    Standing approved(Approval by) {
        require("approve", in(EditionState.FROZEN, EditionState.STOPPED));
        require("approve", by.revision() == revision);
        require("approve-again", approval == null || approval.revision() < revision);
        return new Standing(EditionState.APPROVED, number, frozenAt, revision, by, wentOutAt, null);
    }

    Standing reopened() {
        require("reopen", state == EditionState.APPROVED && wentOutAt == null);
        return new Standing(EditionState.FROZEN, number, frozenAt, revision, null, null, null);
    }

    /** Nothing more goes out; before the deadline this is how an editor says no. */
    Standing stopped() {
        require("stop", in(EditionState.FROZEN, EditionState.APPROVED));
        return new Standing(
                EditionState.STOPPED, number, frozenAt, revision, approval, wentOutAt, closedAt);
    }

    Standing lapsed() {
        require("lapse", canLapse());
        return new Standing(EditionState.LAPSED, number, frozenAt, revision, null, null, closedAt);
    }

    boolean canLapse() {
        return wentOutAt == null
                && in(EditionState.FORMING, EditionState.FROZEN, EditionState.STOPPED);
    }

    Standing wentOut(Instant now) {
        require("send", state == EditionState.APPROVED);
        var first = wentOutAt == null ? now : wentOutAt;
        return new Standing(state, number, frozenAt, revision, approval, first, closedAt);
    }

    Standing closed(Instant now) {
        require("close", in(EditionState.APPROVED, EditionState.STOPPED));
        return new Standing(state, number, frozenAt, revision, approval, wentOutAt, now);
    }

    /** Whether its stories are settled for the list and belong to what readers catch up on. */
    boolean counts() {
        return wentOutAt != null
                || in(EditionState.FROZEN, EditionState.APPROVED, EditionState.STOPPED);
    }

    private boolean in(EditionState... states) {
        return Arrays.asList(states).contains(state);
    }

    private void require(String step, boolean allowed) {
        if (!allowed) {
            throw new UserProblem("editions.cannot-" + step, state.word());
        }
    }
}
