/**
 * Proves that a relay's webhook comes from the relay, and reads what it says.
 *
 * <p>{@link org.broadsheet.delivery.webhook.SnsMessage} is Amazon SES by way of SNS: signed with a
 * certificate that only a host of SNS may hand out. {@link
 * org.broadsheet.delivery.webhook.MailgunEvent} is Mailgun: an HMAC under our key.
 *
 * <p>What always holds: nothing is believed before its signature is checked, and nothing old is
 * believed at all; the caller remembers the id of each, so that one played again changes nothing.
 */
@NamedInterface("webhook")
@NullMarked
package org.broadsheet.delivery.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
