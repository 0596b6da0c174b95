package org.broadsheet.delivery.bounce;

/** What sort of mail came back. */
public enum BounceKind {
    /** A report of (non-)delivery, machine-readable or not. */
    DSN("dsn"),
    /** A complaint (RFC 5965). */
    ARF("arf"),
    /** Out of office and the like (RFC 3834). */
    AUTO_REPLY("auto-reply"),
    /** Written by a person, or nothing we know. */
    NONE("none");

    private final String word;

    BounceKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
