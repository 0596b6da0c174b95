package org.broadsheet.subscribers;

/** Number of a choice, shared by all who chose the same. */
public record ChoiceId(long value) {
    public static ChoiceId of(Long value) {
        return new ChoiceId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
