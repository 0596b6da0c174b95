package org.broadsheet.delivery.smtp;

/** What came of opening a connection. */
sealed interface Opening {
    record Stands(SmtpConnection connection) implements Opening {}

    /** {@code why} is {@code NotConnected} or {@code Throttled}. */
    record Failed(SendOutcome why) implements Opening {}
}
