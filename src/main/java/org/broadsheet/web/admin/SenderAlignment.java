package org.broadsheet.web.admin;

import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.delivery.MailSettings;
import org.broadsheet.shared.EmailAddress;
import org.springframework.stereotype.Component;

/**
 * Whether signature and envelope speak for the sender's domain, as DMARC wants it (RFC 9989): the
 * same organisational domain, here taken as one domain within the other.
 */
@Component
class SenderAlignment {
    private final MailSettings settings;

    SenderAlignment(MailSettings settings) {
        this.settings = settings;
    }

    /** One finding, good or not. */
    record Finding(boolean good, String words) {}

    List<Finding> of(EmailAddress sender) {
        return List.of(signature(sender.wireDomain()), envelope(sender.wireDomain()));
    }

    private Finding signature(String domain) {
        var selectors =
                settings.keysFor(domain).stream()
                        .map(key -> key.selector() + "._domainkey." + domain)
                        .collect(Collectors.joining(" and "));
        return selectors.isEmpty()
                ? new Finding(
                        false,
                        "Mails from "
                                + domain
                                + " are not signed: no key is set for it. Make one with \"broadsheet dkim keygen --domain "
                                + domain
                                + "\", publish it and name it in broadsheet.mail.dkim-keys.")
                : new Finding(
                        true,
                        "Mails are signed for "
                                + domain
                                + " under "
                                + selectors
                                + "; that has to be in DNS.");
    }

    private Finding envelope(String domain) {
        var bounces = settings.bounceDomain();
        if (bounces == null || bounces.isBlank() || bounces.equalsIgnoreCase(domain)) {
            return new Finding(
                    true, "Bounces come back to " + domain + ": SPF speaks for the sender.");
        }
        return within(bounces, domain) || within(domain, bounces)
                ? new Finding(
                        true, "Bounces come back to " + bounces + ", of the same organisation.")
                : new Finding(
                        false,
                        "Bounces come back to "
                                + bounces
                                + ", another organisation than "
                                + domain
                                + ": SPF does not count for the sender, only the signature does.");
    }

    private static boolean within(String inner, String outer) {
        return inner.toLowerCase(java.util.Locale.ROOT).endsWith("." + outer);
    }
}
