package org.broadsheet.subscribers;

/** Number of a subscriber. */
public record SubscriberId(long value) {
    public static SubscriberId of(Long value) {
        return new SubscriberId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
