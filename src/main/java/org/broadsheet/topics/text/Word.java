package org.broadsheet.topics.text;

/**
 * A word of a text: its stem, and the word as it stands there.
 *
 * <p>{@link #GAP} stands where one or more stop words were.
 */
public record Word(String stem, String surface) {
    public static final Word GAP = new Word("", "");

    public boolean isGap() {
        return stem.isEmpty();
    }
}
