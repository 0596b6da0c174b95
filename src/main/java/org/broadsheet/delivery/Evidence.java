package org.broadsheet.delivery;

import org.broadsheet.delivery.bounce.BounceClass;
import org.broadsheet.editions.EditionId;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;

/**
 * What came back about one person, and by which way.
 *
 * @param reason a word of {@code reasons.txt}
 * @param words the server's, or the mail's subject
 */
record Evidence(
        Meant about,
        Way way,
        BounceClass bounceClass,
        String reason,
        @Nullable String status,
        String words) {

    enum Way {
        SMTP("smtp"),
        DSN("dsn"),
        COMPLAINT("complaint"),
        AUTO_REPLY("auto-reply"),
        WEBHOOK("webhook");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Whom it is about, and which mail if that is known. */
    record Meant(
            SubscriberId subscriber,
            @Nullable ListId list,
            @Nullable EditionId edition,
            @Nullable DeliveryId delivery) {
        static Meant of(Claimed mail) {
            return new Meant(mail.subscriber(), mail.list(), mail.edition(), mail.id());
        }
    }
}
