package org.broadsheet.delivery;

import java.sql.Types;
import java.time.Clock;
import java.util.Set;
import org.broadsheet.delivery.DeliveryOutcome.Refused;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.Suppressions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what a server said when it refused a mail, and suppresses an address that is surely dead.
 *
 * <p>Most 5xx replies are not about the address (blocked, spam, policy: measured 330 of 515), so
 * only the statuses that name a dead mailbox or domain suppress; the rest is evidence.
 */
final class Refusals {
    /** RFC 3463 and its registry: no such mailbox, host or syntax, moved, null MX. */
    private static final Set<String> DEAD = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");

    private final JdbcClient jdbc;
    private final Suppressions suppressions;
    private final Clock clock;

    Refusals(JdbcClient jdbc, Suppressions suppressions, Clock clock) {
        this.jdbc = jdbc;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    void add(Claimed mail, Refused refused) {
        var dead = isDead(refused.status());
        jdbc.sql(
                        """
                        insert into bounce (delivery_id, subscriber_id, at_instant, way, class, reason, status, evidence)
                        values (:delivery, :subscriber, :now, 'smtp', :class, :reason, :status, :evidence)
                        """)
                .param("delivery", mail.id().value())
                .param("subscriber", mail.subscriber().value())
                .param("now", SqlTime.of(clock.instant()))
                .param("class", dead ? "permanent" : "ours")
                .param("reason", dead ? "userunknown" : "rejected")
                .param("status", refused.status(), Types.VARCHAR)
                .param("evidence", refused.reply())
                .update();
        if (dead) {
            suppressions.add(mail.subscriber(), Suppressions.Reason.BOUNCE, refused.reply());
        }
    }

    private static boolean isDead(@Nullable String status) {
        return status != null && DEAD.contains(status);
    }
}
