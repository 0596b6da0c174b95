package org.broadsheet.subscribers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's subscription to one list. {@code watermark} is the newest edition accepted for this
 * reader.
 */
public record Subscription(
        ListId list,
        SubscriberId subscriber,
        State state,
        ChoiceId choice,
        RhythmId rhythm,
        @Nullable Instant pausedUntil,
        int watermark,
        Instant joinedAt) {

    public enum State {
        UNCONFIRMED,
        ACTIVE,
        UNSUBSCRIBED
    }
}
