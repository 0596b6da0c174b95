package org.broadsheet.collecting;

/** Number of an outlet. */
public record OutletId(long value) {
    public static OutletId of(Long value) {
        return new OutletId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
