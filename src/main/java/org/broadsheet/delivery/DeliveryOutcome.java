package org.broadsheet.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one mail in a seat's hand. */
sealed interface DeliveryOutcome {
    /** A server took it over. */
    record Accepted(String reply) implements DeliveryOutcome {}

    /** A server said "later", perhaps after how long: counts as a try. */
    record Later(String reply, @Nullable String status, Duration atLeast)
            implements DeliveryOutcome {}

    /**
     * The server wants a rest, or was not reached: not this reader's doing, so no try is counted.
     */
    record Throttled(String reply, Duration rest) implements DeliveryOutcome {}

    /** A server said "never", in answer to that command (RCPT, DOT, ...). */
    record Refused(String reply, @Nullable String status, String command)
            implements DeliveryOutcome {}

    /** The final dot was sent and no reply came back. */
    record InDoubt(String why) implements DeliveryOutcome {}

    /** Not tried, and surely not on the wire. */
    record NotTried(String why) implements DeliveryOutcome {}

    /** What may go out today is out: goes on that day, unless it is overtaken by then. */
    record NextDay(Instant day, String why) implements DeliveryOutcome {}

    /** We ourselves do not send to this address: no server was asked, nothing came back. */
    record Barred(String why) implements DeliveryOutcome {}
}
