/**
 * Reads what came back: who it is about, what was said, and whose fault it is.
 *
 * <p>{@link org.broadsheet.delivery.bounce.BounceParser} gives one {@link
 * org.broadsheet.delivery.bounce.Bounce} per person. The way through: {@code MailParts} takes a
 * mail apart as far as it will go; {@code DeliveryStatus} reads the fields of RFC 3464 wherever
 * they stand; {@code Notice} reads the many texts that have none; {@link
 * org.broadsheet.delivery.bounce.Reasons} finds the reason in a table of words, {@code
 * reasons.txt}, which also says to which class each reason belongs.
 *
 * <p>Two facts of the field shaped it. Four bounces in ten carry no machine-readable part, so the
 * words decide. And "5.x.x means dead" is wrong for two in three: only what says that the address
 * or its host does not exist is permanent; what is our fault is never held against the reader.
 * "User unknown" that is said only after the text was sent is a filter speaking and not permanent.
 *
 * <p>What always holds: no input throws, however truncated; an unknown text is SOFT, never
 * PERMANENT. Who a mail is about is better told by its envelope token: the caller asks that first.
 */
@NamedInterface("bounce")
@NullMarked
package org.broadsheet.delivery.bounce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
