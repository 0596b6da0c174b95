package org.broadsheet.collecting.parse;

import java.util.Locale;

/** The dialect a feed is written in. */
public enum FeedVersion {
    RSS090,
    RSS091,
    RSS092,
    RSS10,
    RSS20,
    ATOM03,
    ATOM10,
    JSON10,
    JSON11;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isAtom() {
        return this == ATOM03 || this == ATOM10;
    }
}
