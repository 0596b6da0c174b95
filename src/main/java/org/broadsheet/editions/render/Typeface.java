package org.broadsheet.editions.render;

/** The family of a list's headlines; only fonts that mail clients have. */
public enum Typeface {
    SERIF,
    SANS
}
