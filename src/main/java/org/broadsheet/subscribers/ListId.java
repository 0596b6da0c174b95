package org.broadsheet.subscribers;

/** Number of a list. */
public record ListId(long value) {
    public static ListId of(Long value) {
        return new ListId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
