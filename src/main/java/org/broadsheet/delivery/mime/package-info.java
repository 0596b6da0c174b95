/**
 * Writes the head of a mail: the bytes before the empty line, ready for signing and sending.
 *
 * <p>{@link org.broadsheet.delivery.mime.MailHead} says what stands there and in which order;
 * {@code HeaderBlock} encodes (RFC 2047) and folds (RFC 5322 2.2.3) each field; {@code HeaderWords}
 * knows which words may stand plainly. {@link org.broadsheet.delivery.mime.MessageId} and {@link
 * org.broadsheet.delivery.mime.EnvelopeSender} make the two names a mail is known by when it comes
 * back.
 *
 * <p>What always holds: a field ends where it should. Words of people (names, subjects) have their
 * control characters turned into spaces, so that an odd name stops nobody's mail; names of machines
 * (ids, addresses, field names) are refused if they hold one, since that is a bug of ours. No line
 * passes 78 octets where it can be folded, and none 998. The same input gives the same bytes, so
 * that a repeated mail is byte-equal.
 *
 * <p>Why not Jakarta Mail's {@code MimeMessage}: it lets line breaks through, does not fold what it
 * is given, makes a new Message-ID at each save, and costs four times the rest of the path for each
 * reader.
 *
 * <p>Knows nothing of editions or rows: callers hand in names, numbers and links.
 */
@NamedInterface("mime")
@NullMarked
package org.broadsheet.delivery.mime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
