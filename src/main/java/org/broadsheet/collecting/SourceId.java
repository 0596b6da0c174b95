package org.broadsheet.collecting;

/** Number of a source. */
public record SourceId(long value) {
    public static SourceId of(Long value) {
        return new SourceId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
