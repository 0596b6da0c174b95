package org.broadsheet.delivery.smtp;

import java.time.Duration;

/** What became of one mail. The texts are the server's, cut to 500 characters. */
public sealed interface SendOutcome {
    /** The server took the mail; it is theirs now. */
    record Accepted(String reply) implements SendOutcome {}

    /**
     * Not taken now; {@code after} is the least wait the server asked for, zero if it named none.
     */
    record TryLater(String reply, StatusCode code, Duration after) implements SendOutcome {}

    /** Not taken, and asking again will not help. */
    record Refused(String reply, StatusCode code) implements SendOutcome {}

    /** The server as a whole wants a rest; nothing is said about this person. */
    record Throttled(String reply, Duration after) implements SendOutcome {}

    /** No connection, or it was lost before the final dot: certainly not taken. */
    record NotConnected(String why) implements SendOutcome {}

    /** The final dot was on its way and no answer came: taken or not, nobody knows. */
    record InDoubt(String why) implements SendOutcome {}

    /** The address needs SMTPUTF8 (RFC 6531), which this server does not offer. */
    record NeedsSmtpUtf8() implements SendOutcome {}
}
