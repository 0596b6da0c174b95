/**
 * Hands one finished mail to one SMTP server and says what became of it.
 *
 * <p>{@link org.broadsheet.delivery.smtp.SmtpSender#send} is the way through: it borrows a seat of
 * a {@link org.broadsheet.delivery.smtp.ConnectionPool}, opens or reuses a connection, writes the
 * bytes as they are and answers with a {@link org.broadsheet.delivery.smtp.SendOutcome}. What a
 * reply means stands in one file, {@link org.broadsheet.delivery.smtp.StatusCodes}.
 *
 * <p>What always holds: one mail at a time is under way on a connection; a failure before the final
 * dot is never in doubt; a connection starts no other mail before the caller has recorded the last
 * outcome; every phase has a deadline, kept by one watching thread that closes the socket of who is
 * late, because a socket's own read timeout is fooled by a server that sends a byte a minute and
 * there is none for writing.
 *
 * <p>Jakarta Mail's Angus provider speaks the protocol. Two things are ours: the socket factory,
 * because Angus leaves Nagle's algorithm on and then sends 22 mails a second, and a transport that
 * remembers which command was under way and what was answered, because Angus' exceptions forget
 * both (a reply is lost when the RSET that follows it fails).
 *
 * <p>Knows bytes, addresses and servers; nothing of editions, rows or tables.
 */
@NamedInterface("smtp")
@NullMarked
package org.broadsheet.delivery.smtp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
