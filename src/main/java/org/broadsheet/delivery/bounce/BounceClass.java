package org.broadsheet.delivery.bounce;

/** What a returned mail means for the reader; each has one action. */
public enum BounceClass {
    /** The address is dead: suppress at once. */
    PERMANENT,
    /** Not now: count, and suppress when it goes on for weeks. */
    SOFT,
    /** Our fault or our reputation: tell the admin, never count against the reader. */
    OURS,
    /** The reader called it spam: suppress at once. */
    COMPLAINT,
    /** Says nothing about delivery: ignore. */
    NONE
}
