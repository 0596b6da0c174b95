package org.broadsheet.subscribers;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of a list's readers, told by what is known of them. It only ever narrows an audience: who
 * may not be mailed is in none.
 *
 * <p>{@link SegmentText} writes and reads it, {@link SegmentSql} asks the database. Days begin at
 * midnight UTC.
 */
public sealed interface Segment {
    /** Who gets this topic, be it among all. */
    record OfTopic(String topicKey) implements Segment {}

    record OfRhythm(Often often) implements Segment {}

    record InState(Standing standing) implements Segment {}

    /** By the domain of the address, without its sub-domains. */
    record AtDomain(String domain) implements Segment {}

    record WithAttribute(String name, String value) implements Segment {}

    /** {@code since} true: on that day or later; false: before it. */
    record Joined(boolean since, LocalDate day) implements Segment {}

    /** When the newest edition they had came out; before a day also means never. */
    record LastDelivered(boolean since, LocalDate day) implements Segment {}

    record All(List<Segment> parts) implements Segment {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Segment> parts) implements Segment {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Segment part) implements Segment {}

    enum Often {
        EVERY_EDITION,
        DAYS,
        WEEKLY,
        MONTHLY
    }

    enum Standing {
        ACTIVE,
        PAUSED,
        UNCONFIRMED,
        UNSUBSCRIBED
    }

    /** Reads what {@link #text} wrote, or a person typed. */
    static Segment parse(String text) {
        return SegmentText.parse(text);
    }

    default String text() {
        return SegmentText.write(this);
    }
}
