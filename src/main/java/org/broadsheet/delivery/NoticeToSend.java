package org.broadsheet.delivery;

import java.time.Instant;
import java.util.List;
import org.broadsheet.editions.render.NoticeKind;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person that is no digest.
 *
 * @param purpose unique for ever, such as {@code confirm/3/9/2026-11-24}: the same twice is one
 * @param list whose sender and look it has; null: the installation's
 * @param arguments of the kind's texts
 * @param action where the button leads, for staff; a reader's links are made when it is sent
 */
public record NoticeToSend(
        String purpose,
        NoticeKind kind,
        @Nullable ListId list,
        Addressee to,
        List<String> arguments,
        @Nullable WebLink action,
        Instant due) {
    public NoticeToSend {
        arguments = List.copyOf(arguments);
    }

    /** Whom it goes to; their address is looked up when it is sent. */
    public sealed interface Addressee {
        record Reader(SubscriberId id) implements Addressee {}

        record Staff(long id) implements Addressee {}
    }
}
