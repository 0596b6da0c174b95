package org.broadsheet.topics;

/** Number of a story; it survives growth and merges. */
public record StoryId(long value) {
    public static StoryId of(Long value) {
        return new StoryId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
