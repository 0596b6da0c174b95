package org.broadsheet.delivery;

import java.time.Clock;
import org.broadsheet.delivery.DeliveryOutcome.Refused;
import org.broadsheet.delivery.Evidence.Meant;
import org.broadsheet.delivery.Evidence.Way;
import org.broadsheet.delivery.bounce.Reasons;
import org.broadsheet.delivery.bounce.Reasons.Reason;
import org.broadsheet.subscribers.Suppressions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Treats what a server said when it refused a mail as the bounce it is.
 *
 * <p>Most 5xx replies are not about the address (blocked, spam, policy: measured 330 of 515), so
 * only a reason that says the address is dead suppresses; the rest is counted or kept.
 */
final class Refusals {
    private final Consequences consequences;

    Refusals(JdbcClient jdbc, Suppressions suppressions, Clock clock) {
        this.consequences = new Consequences(jdbc, suppressions, clock);
    }

    void add(Claimed mail, Refused refused) {
        var reason = reason(refused);
        consequences.of(
                new Evidence(
                        Meant.of(mail),
                        Way.SMTP,
                        reason.bounceClass(),
                        reason.word(),
                        refused.status(),
                        refused.reply()));
    }

    private static Reason reason(Refused refused) {
        var code = refused.reply().substring(0, Math.min(3, refused.reply().length()));
        var status = refused.status() == null ? "" : refused.status();
        return Reasons.shipped().find(refused.reply(), status, code, refused.command());
    }
}
