package org.broadsheet.editions;

import org.jspecify.annotations.Nullable;

/**
 * What an edition beside the stream is about: whom an announcement goes to (no segment: all), which
 * revision a correction corrects.
 */
public record Beside(
        @Nullable String segment,
        @Nullable EditionId corrects,
        @Nullable Integer correctsRevision) {
    public static final Beside NOTHING = new Beside(null, null, null);

    static Beside segment(@Nullable String segment) {
        return new Beside(segment, null, null);
    }

    static Beside correctionOf(Edition wrong) {
        return new Beside(null, wrong.id(), wrong.revision());
    }
}
