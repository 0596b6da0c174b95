package org.broadsheet.editions;

/** Number of a sponsor's booking. */
public record SponsorId(long value) {
    public static SponsorId of(Long value) {
        return new SponsorId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
