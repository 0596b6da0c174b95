package org.broadsheet.delivery;

import org.broadsheet.editions.EditionId;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.Segment;
import org.jspecify.annotations.Nullable;

/**
 * An approved revision whose readers get a row each.
 *
 * @param number its place in the list's stream; null for an announcement or a correction, which
 *     overtake nothing and move no watermark
 * @param corrects only those who had this edition in the wrong revision get it; null: all
 * @param segment only readers in it get it; null: all
 */
public record EditionToPlan(
        EditionId edition,
        ListId list,
        @Nullable Integer number,
        int revision,
        @Nullable WrongRevision corrects,
        @Nullable Segment segment) {

    /** What a correction corrects: every revision up to and with this one was wrong. */
    public record WrongRevision(EditionId edition, int revision) {}

    public static EditionToPlan ofStream(EditionId edition, ListId list, int number, int revision) {
        return new EditionToPlan(edition, list, number, revision, null, null);
    }

    public static EditionToPlan announcement(
            EditionId edition, ListId list, int revision, @Nullable Segment segment) {
        return new EditionToPlan(edition, list, null, revision, null, segment);
    }

    public static EditionToPlan correction(
            EditionId edition, ListId list, int revision, WrongRevision wrong) {
        return new EditionToPlan(edition, list, null, revision, wrong, null);
    }

    boolean isOfStream() {
        return number != null;
    }
}
