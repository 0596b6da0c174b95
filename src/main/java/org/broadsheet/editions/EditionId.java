package org.broadsheet.editions;

/** Number of an edition over all lists; readers see {@code Edition.number}. */
public record EditionId(long value) {
    public static EditionId of(Long value) {
        return new EditionId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
