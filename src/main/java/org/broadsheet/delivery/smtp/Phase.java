package org.broadsheet.delivery.smtp;

/** The part of an SMTP dialogue that is under way (RFC 5321 4.3.2). */
public enum Phase {
    CONNECT,
    MAIL,
    RCPT,
    DATA,
    CONTENT,
    /** The final dot is on its way: from here on a lost connection leaves us in doubt. */
    DOT,
    DONE
}
