/**
 * Reads a mailbox: over IMAP, over POP3 or from a maildir, one mail at a time.
 *
 * <p>{@link org.broadsheet.delivery.inbox.MailboxSource} says where it is; {@link
 * org.broadsheet.delivery.inbox.Mailbox#open} opens it. {@link
 * org.broadsheet.delivery.inbox.Mailbox#keys} lists what waits, {@code read} gives the bytes of one
 * as they came, {@code done} puts it aside. {@link org.broadsheet.delivery.inbox.Traces} finds what
 * our own mails leave in what comes back: envelope tokens, unsubscribe tokens, Message-IDs.
 *
 * <p>What always holds: no more than the limit of a mail is taken into memory, however large it is;
 * nothing is put aside before the caller says so, which it does after its commit; a mail that
 * cannot be fetched is an error of that mail, a server that is gone an {@code IOException} of all.
 *
 * <p>Knows bytes and servers; nothing of editions, rows or tables.
 */
@NamedInterface("inbox")
@NullMarked
package org.broadsheet.delivery.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
