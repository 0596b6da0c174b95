/**
 * A small mail server that keeps what it is given and delivers nothing.
 *
 * <p>{@link org.broadsheet.demo.catcher.SmtpCatcher} listens on loopback only; each connection is
 * one {@code Session} on a virtual thread, which reads commands with {@code WireInput} and the text
 * of a mail with {@code MailText}. What it accepted stands in {@link
 * org.broadsheet.demo.catcher.CaughtMails}, and, when a file was given, in a {@link
 * org.broadsheet.demo.catcher.MailFile} too.
 *
 * <p>Always: a mail is in the file and in memory, and the listeners have seen it, before the sender
 * reads its {@code 250}. So a test may kill the sender at any instant, and what the file says is
 * what a real server would have taken.
 *
 * <p>It is strict where our own mistakes would show late: a bare LF or CR, a line of more than 998
 * octets, a UTF-8 address without {@code SMTPUTF8} and an unknown parameter are refused (RFC 5321
 * 2.3.8 and 4.5.3.1.6, RFC 6531 3.4). An {@link org.broadsheet.demo.catcher.SmtpScript} makes it
 * refuse, defer, wait or hang up at any step, which is how the fault tests get a bad server.
 *
 * <p>Why our own: the servers found on Maven Central offer neither PIPELINING nor SMTPUTF8 nor
 * SIZE, hide the envelope, or cannot be told to break off between the final dot and its answer.
 */
@NamedInterface("catcher")
@NullMarked
package org.broadsheet.demo.catcher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
