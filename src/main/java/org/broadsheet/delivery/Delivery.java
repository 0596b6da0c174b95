package org.broadsheet.delivery;

import java.time.Instant;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.VariantId;
import org.broadsheet.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;

/**
 * One (edition, subscriber) as it stands.
 *
 * @param number of the edition in its list's stream, or null
 * @param variant null only while held for want of one
 * @param slot the reader's slot
 * @param due when it is tried next, while it waits
 * @param since when it came to this state
 * @param maybeTwice it was in doubt once and sent again
 */
public record Delivery(
        DeliveryId id,
        EditionId edition,
        SubscriberId subscriber,
        @Nullable Integer number,
        int revision,
        @Nullable VariantId variant,
        DeliveryState state,
        Instant slot,
        Instant due,
        Instant since,
        int attempts,
        @Nullable String reply,
        boolean maybeTwice) {}
