package org.broadsheet.editions;

import org.broadsheet.subscribers.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What an edition beside the stream is about: whom an announcement goes to (no segment: all), which
 * revision a correction corrects.
 */
public record Beside(
        @Nullable Segment segment,
        @Nullable EditionId corrects,
        @Nullable Integer correctsRevision) {
    public static final Beside NOTHING = new Beside(null, null, null);

    static Beside segment(@Nullable Segment segment) {
        return new Beside(segment, null, null);
    }

    /** Every revision up to and with this one was wrong. */
    static Beside correctionOf(Edition wrong, int revision) {
        return new Beside(null, wrong.id(), revision);
    }
}
