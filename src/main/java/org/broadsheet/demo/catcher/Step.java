package org.broadsheet.demo.catcher;

/** Where in a conversation a script may step in. */
public enum Step {
    /** A client has connected; the greeting was not sent. */
    CONNECT,
    EHLO,
    MAIL,
    RCPT,
    /** DATA was said; the 354 was not sent. */
    DATA,
    /** The 354 was sent; the first octet of the text has come; a reply here ends the talk. */
    TEXT,
    /** The final dot has come; the mail was not kept. */
    DOT,
    /** The mail was kept; its 250 was not sent. */
    KEPT,
    RSET,
    QUIT
}
