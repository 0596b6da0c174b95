package org.broadsheet.subscribers;

/** What became of a change of address at its last press. */
public enum MoveOutcome {
    MOVED,
    /** Someone here has this address already. */
    TAKEN,
    /** The address is suppressed: nothing may be sent there. */
    SUPPRESSED,
    /** Done before, or not agreed to from the present address. */
    STALE
}
