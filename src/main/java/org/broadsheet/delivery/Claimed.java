package org.broadsheet.delivery;

import java.time.Instant;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.VariantId;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;

/**
 * A row in the hand of one seat, with all that its mail needs.
 *
 * @param number of the edition in its list's stream, or null
 * @param slot the Date of the mail, whenever it is sent
 * @param attempts that counted before this one
 * @param token by which its outcome is recorded; a row that was taken back has another
 * @param holds whether the list wants {@code sending} recorded before any data is sent
 * @param address as kept; not yet checked
 * @param consent how the reader came to the list: {@code confirmed}, {@code imported} or {@code
 *     added}
 */
record Claimed(
        DeliveryId id,
        EditionId edition,
        ListId list,
        @Nullable Integer number,
        int revision,
        VariantId variant,
        SubscriberId subscriber,
        Instant slot,
        int attempts,
        String token,
        boolean holds,
        String lane,
        String address,
        @Nullable String name,
        Instant joined,
        String consent) {}
