package org.broadsheet.delivery.bounce;

/** What a returned mail means for the reader, and what is done: the one table of both. */
public enum BounceClass {
    /** The address is dead. */
    PERMANENT(Action.SUPPRESS),
    /** Not now: mailbox full, server away. */
    SOFT(Action.COUNT),
    /** Our fault or our reputation: blocked, unsigned, taken for spam. Never the reader's. */
    OURS(Action.TELL_ADMIN),
    /** The reader called it spam. */
    COMPLAINT(Action.SUPPRESS_AND_UNSUBSCRIBE),
    /** Says nothing about delivery: away, delayed, delivered. */
    NONE(Action.KEEP_ONLY);

    /** What follows; the evidence is kept in every case. */
    public enum Action {
        /** At once, on every list. */
        SUPPRESS,
        /** At once, on every list; and the subscription ends, since the reader said no. */
        SUPPRESS_AND_UNSUBSCRIBE,
        /** Adds to the person's score; suppresses when it goes on for weeks. */
        COUNT,
        /** Held against nobody. */
        TELL_ADMIN,
        KEEP_ONLY
    }

    private final Action action;

    BounceClass(Action action) {
        this.action = action;
    }

    public Action action() {
        return action;
    }
}
