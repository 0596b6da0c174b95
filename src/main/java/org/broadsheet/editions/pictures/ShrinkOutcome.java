package org.broadsheet.editions.pictures;

/** What came of making a picture small. */
public sealed interface ShrinkOutcome {
    @SuppressWarnings("ArrayRecordComponent") // the picture itself, which nobody compares
    record Shrunk(byte[] bytes, String mediaType, int width, int height) implements ShrinkOutcome {}

    /** Nothing to show; {@code why} in a few words. */
    record NoPicture(String why) implements ShrinkOutcome {}
}
