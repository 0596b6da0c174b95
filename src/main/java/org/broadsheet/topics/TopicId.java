package org.broadsheet.topics;

/** Number of a topic. */
public record TopicId(long value) {
    public static TopicId of(Long value) {
        return new TopicId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
