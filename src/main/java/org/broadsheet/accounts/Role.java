package org.broadsheet.accounts;

/** What a member of staff may do on a list; each may also do what those before it may. */
public enum Role {
    /** Sees everything of the list. */
    VIEWER,
    /** Edits, previews, approves and stops editions. */
    EDITOR,
    /** Also runs its subscribers and settings. */
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
