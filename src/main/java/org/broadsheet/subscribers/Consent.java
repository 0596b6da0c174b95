package org.broadsheet.subscribers;

import org.broadsheet.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What someone agreed to or took back.
 *
 * @param how the way: {@code form}, {@code one-click}, {@code import people.csv line 7}
 * @param wording the text the person saw
 * @param network the /24 or /48 it came from, null where it came from no network
 */
public record Consent(Act act, String how, String wording, @Nullable String network, Actor actor) {
    public enum Act {
        ASKED,
        CONFIRMED,
        IMPORTED,
        ADDED,
        WITHDRAWN,
        CHANGED
    }
}
