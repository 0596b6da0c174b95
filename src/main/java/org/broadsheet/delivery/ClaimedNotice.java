package org.broadsheet.delivery;

import java.time.Instant;
import java.util.List;
import org.broadsheet.editions.render.NoticeKind;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;

/** A notice in this process's hand. */
record ClaimedNotice(
        long id,
        String purpose,
        NoticeKind kind,
        @Nullable ListId list,
        @Nullable SubscriberId subscriber,
        String address,
        String language,
        List<String> arguments,
        @Nullable String action,
        Instant created,
        int attempts,
        String token) {
    ClaimedNotice {
        arguments = List.copyOf(arguments);
    }
}
