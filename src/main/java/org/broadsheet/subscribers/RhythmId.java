package org.broadsheet.subscribers;

/** Number of a rhythm, shared by all who read at the same hour. */
public record RhythmId(long value) {
    public static RhythmId of(Long value) {
        return new RhythmId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
