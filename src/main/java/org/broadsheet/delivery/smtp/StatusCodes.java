package org.broadsheet.delivery.smtp;

import java.time.Duration;
import java.util.regex.Pattern;
import org.broadsheet.delivery.smtp.SendOutcome.Accepted;
import org.broadsheet.delivery.smtp.SendOutcome.NotConnected;
import org.broadsheet.delivery.smtp.SendOutcome.Refused;
import org.broadsheet.delivery.smtp.SendOutcome.Throttled;
import org.broadsheet.delivery.smtp.SendOutcome.TryLater;

/**
 * Sorts the replies of SMTP servers into what we do about them. The one place where codes are told
 * apart.
 *
 * <pre>
 * reply              meaning                                   outcome
 * 2xx                done                                      Accepted
 * 421                service not available, closing (5321)     Throttled: the server rests
 * 454                temporary sign-in or TLS failure (4954)   Throttled: the server rests
 * 452 after MAIL     out of storage (5321)                     Throttled: the server rests
 * 4xx                anything else that is temporary           TryLater: this person, later
 * 530 534 535 538    sign in first, sign-in refused (4954)     NotConnected: settings are wrong
 * 5xx at connecting  we are not welcome                        NotConnected: settings are wrong
 * 5xx                anything else                             Refused
 * </pre>
 */
final class StatusCodes {
    private static final Duration SHORT_REST = Duration.ofMinutes(1);
    private static final Duration LONG_REST = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    /** Greylisting servers say how long: "try again in 300 seconds", "retry after 5 minutes". */
    private static final Pattern WAIT =
            Pattern.compile(
                    "(?:in|after|for|within)\\s+(\\d{1,5})\\s*(s|sec|m|min|h|hour)[a-z]*\\b",
                    Pattern.CASE_INSENSITIVE);

    private StatusCodes() {}

    static SendOutcome sort(SmtpReply reply) {
        return switch (reply.code()) {
            case 421 -> throttled(reply, SHORT_REST);
            case 454 -> throttled(reply, LONG_REST);
            case 530, 534, 535, 538 -> new NotConnected(reply.line());
            case 452 ->
                    reply.answered() == Phase.MAIL ? throttled(reply, SHORT_REST) : tryLater(reply);
            default -> sortByFirstDigit(reply);
        };
    }

    private static SendOutcome sortByFirstDigit(SmtpReply reply) {
        var connecting = reply.answered() == Phase.CONNECT;
        return switch (reply.code() / 100) {
            case 2 -> new Accepted(reply.line());
            case 4 -> connecting ? throttled(reply, SHORT_REST) : tryLater(reply);
            case 5 ->
                    connecting
                            ? new NotConnected(reply.line())
                            : new Refused(reply.line(), reply.status());
            default -> new NotConnected("not an SMTP reply: " + reply.line());
        };
    }

    private static SendOutcome throttled(SmtpReply reply, Duration usual) {
        var asked = waitAskedFor(reply.text());
        return new Throttled(reply.line(), asked.isZero() ? usual : asked);
    }

    private static SendOutcome tryLater(SmtpReply reply) {
        return new TryLater(reply.line(), reply.status(), waitAskedFor(reply.text()));
    }

    private static Duration waitAskedFor(String text) {
        var wait = WAIT.matcher(text);
        if (!wait.find()) {
            return Duration.ZERO;
        }
        var number = Long.parseLong(wait.group(1));
        var asked =
                switch (Character.toLowerCase(wait.group(2).charAt(0))) {
                    case 's' -> Duration.ofSeconds(number);
                    case 'm' -> Duration.ofMinutes(number);
                    default -> Duration.ofHours(number);
                };
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }
}
