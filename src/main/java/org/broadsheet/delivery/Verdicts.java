package org.broadsheet.delivery;

import java.time.Duration;
import org.broadsheet.delivery.smtp.SendOutcome;
import org.broadsheet.delivery.smtp.StatusCode;

/** What one mail's way to the server means for its row. */
final class Verdicts {
    private Verdicts() {}

    /** The outcome to record; {@code rest} is how long the server will be left alone now. */
    static DeliveryOutcome of(SendOutcome outcome, Duration rest) {
        return switch (outcome) {
            case SendOutcome.Accepted(var reply) -> new DeliveryOutcome.Accepted(reply);
            case SendOutcome.TryLater(var reply, var code, var after) ->
                    new DeliveryOutcome.Later(reply, status(code), after);
            case SendOutcome.Refused(var reply, var code) ->
                    new DeliveryOutcome.Refused(reply, status(code), code.answered().name());
            case SendOutcome.Throttled(var reply, var after) ->
                    new DeliveryOutcome.Throttled(reply, after);
            case SendOutcome.NotConnected(var why) -> new DeliveryOutcome.Throttled(why, rest);
            case SendOutcome.InDoubt(var why) -> new DeliveryOutcome.InDoubt(why);
            case SendOutcome.NeedsSmtpUtf8() ->
                    new DeliveryOutcome.Barred("the server takes no such address (no SMTPUTF8)");
        };
    }

    private static String status(StatusCode code) {
        return code.enhanced().isEmpty() ? Integer.toString(code.reply()) : code.enhanced();
    }
}
