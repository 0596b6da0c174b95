package org.broadsheet.subscribers;

/** Number of an import. */
public record ImportId(long value) {
    public static ImportId of(Long value) {
        return new ImportId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
