package org.broadsheet.editions;

/** Number of a variant. */
public record VariantId(long value) {
    public static VariantId of(Long value) {
        return new VariantId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
