package org.broadsheet.editions.render;

/** How much of each story a reader wants. */
public enum Length {
    /** Picture, headline, summary, "also reported by". */
    FULL,
    /** Headline and one sentence. */
    BRIEF,
    /** Headline and outlet. */
    HEADLINES
}
