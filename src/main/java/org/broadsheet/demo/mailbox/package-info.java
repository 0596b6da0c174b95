/**
 * The pages at {@code /mailbox}: every mail the catcher has, as its reader would see it and as it
 * is.
 *
 * <p>{@code OpenedMail} reads a caught mail with Jakarta Mail; {@code MailboxController} shows the
 * list and one mail as HTML at phone and desktop width, as text, by headers and raw.
 *
 * <p>Always: what a mail says is shown, never run. The HTML part has an address of its own, which
 * answers with the policy {@code sandbox}, so that no script runs and no form is sent even when it
 * is opened outside its frame. Its pictures load, as they would in a mail program.
 *
 * <p>The pages are open to whoever reaches the port, and exist only where {@code
 * broadsheet.demo.enabled} is set: the demo's mails go to its own invented readers.
 */
@NullMarked
package org.broadsheet.demo.mailbox;

import org.jspecify.annotations.NullMarked;
