package org.broadsheet.delivery;

import java.sql.Types;
import java.time.Clock;
import java.util.Locale;
import org.broadsheet.delivery.DeliveryOutcome.Refused;
import org.broadsheet.delivery.bounce.BounceClass;
import org.broadsheet.delivery.bounce.Reasons;
import org.broadsheet.delivery.bounce.Reasons.Reason;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.Suppressions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what a server said when it refused a mail, and suppresses an address that is surely dead.
 *
 * <p>Most 5xx replies are not about the address (blocked, spam, policy: measured 330 of 515), so
 * only a reason that says the address is dead suppresses; the rest is evidence.
 */
final class Refusals {
    private final JdbcClient jdbc;
    private final Suppressions suppressions;
    private final Clock clock;

    Refusals(JdbcClient jdbc, Suppressions suppressions, Clock clock) {
        this.jdbc = jdbc;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    void add(Claimed mail, Refused refused) {
        var reason = reason(refused);
        jdbc.sql(
                        """
                        insert into bounce (delivery_id, subscriber_id, at_instant, way, class, reason, status, evidence)
                        values (:delivery, :subscriber, :now, 'smtp', :class, :reason, :status, :evidence)
                        """)
                .param("delivery", mail.id().value())
                .param("subscriber", mail.subscriber().value())
                .param("now", SqlTime.of(clock.instant()))
                .param("class", reason.bounceClass().name().toLowerCase(Locale.ROOT))
                .param("reason", reason.word())
                .param("status", refused.status(), Types.VARCHAR)
                .param("evidence", refused.reply())
                .update();
        if (reason.bounceClass() == BounceClass.PERMANENT) {
            suppressions.add(mail.subscriber(), Suppressions.Reason.BOUNCE, refused.reply());
        }
    }

    private static Reason reason(Refused refused) {
        var code = refused.reply().substring(0, Math.min(3, refused.reply().length()));
        var status = refused.status() == null ? "" : refused.status();
        return Reasons.shipped().find(refused.reply(), status, code, refused.command());
    }
}
