package org.broadsheet.editions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.ListId;
import org.jspecify.annotations.Nullable;

/** One numbered cut of a list's stream of stories, or what stands beside the stream. */
public record Edition(
        EditionId id,
        ListId list,
        EditionKind kind,
        @Nullable String slotKey,
        LocalDate day,
        Timetable times,
        EditionText text,
        Beside beside,
        Standing standing) {
    public Edition {
        if ((kind == EditionKind.SCHEDULED) != (slotKey != null)) {
            throw new IllegalArgumentException("only scheduled editions have a slot: " + id);
        }
    }

    public EditionState state() {
        return standing.state();
    }

    public int revision() {
        return standing.revision();
    }

    public @Nullable Integer number() {
        return standing.number();
    }

    /** Its place in the stream; only editions of the stream that are frozen have one. */
    public int place() {
        return Objects.requireNonNull(standing.number(), "edition beside the stream");
    }

    public boolean isForming() {
        return state() == EditionState.FORMING;
    }

    public boolean isApproved() {
        return state() == EditionState.APPROVED;
    }

    Edition frozen(@Nullable Integer place, Instant now) {
        return after(it -> it.frozen(place, now));
    }

    Edition revised() {
        return after(Standing::revised);
    }

    Edition approved(String hash, String by, Instant now) {
        return after(it -> it.approved(new Approval(it.revision(), hash, by, now)));
    }

    Edition reopened() {
        return after(Standing::reopened);
    }

    Edition stopped() {
        return after(Standing::stopped);
    }

    Edition lapsed() {
        return after(Standing::lapsed);
    }

    Edition after(UnaryOperator<Standing> step) {
        return new Edition(id, list, kind, slotKey, day, times, text, beside, step.apply(standing));
    }

    Edition saying(EditionText words) {
        return new Edition(id, list, kind, slotKey, day, times, words, beside, standing);
    }

    /** The list's edition times were changed while it formed: it keeps its edits and moves. */
    Edition movedTo(EditionSlot slot) {
        if (!isForming() || kind != EditionKind.SCHEDULED) {
            throw new IllegalStateException("not a forming scheduled edition: " + id);
        }
        var moved = slot.times().opening(times.opensAt());
        return new Edition(id, list, kind, slot.key(), slot.day(), moved, text, beside, standing);
    }

    /** Freezes now instead of at its time: somebody asked for it. */
    Edition due(Instant now) {
        if (!isForming()) {
            throw new UserProblem("editions.cannot-freeze", state().word());
        }
        var sooner = new Timetable(times.opensAt(), now, now, now);
        return new Edition(id, list, kind, slotKey, day, sooner, text, beside, standing);
    }
}
