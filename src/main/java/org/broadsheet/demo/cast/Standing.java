package org.broadsheet.demo.cast;

/** Whether mail may reach a member of the cast, and why not. */
public enum Standing {
    ACTIVE,
    PAUSED,
    UNCONFIRMED,
    UNSUBSCRIBED,
    /** The address is suppressed everywhere since a hard bounce. */
    BOUNCED
}
