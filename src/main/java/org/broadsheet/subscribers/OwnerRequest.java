package org.broadsheet.subscribers;

import java.time.Instant;
import org.broadsheet.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Something that only the owner of a mailbox may do, asked for and not yet confirmed from there.
 */
public record OwnerRequest(
        long id,
        ListId list,
        SubscriberId subscriber,
        Wish wish,
        @Nullable EmailAddress newAddress,
        @Nullable Instant agreed,
        @Nullable Instant done) {

    public enum Wish {
        DATA,
        ERASURE,
        ADDRESS
    }
}
