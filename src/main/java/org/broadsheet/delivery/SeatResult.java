package org.broadsheet.delivery;

/** Why a seat stopped, and what it did until then. */
public record SeatResult(SeatTally tally, End end, String detail) {
    /** Only {@code NOTHING_DUE} says that the work is done for now. */
    public enum End {
        NOTHING_DUE,
        /** The process goes down, or others count it as dead. */
        SHUT_DOWN,
        /** Somebody took this seat's rows away: it was counted as dead. */
        FENCED,
        /** No server can be reached, or none lets us in; {@code detail} is what it said. */
        UNREACHABLE
    }
}
