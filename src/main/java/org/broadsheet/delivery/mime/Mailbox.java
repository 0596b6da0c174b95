package org.broadsheet.delivery.mime;

import org.broadsheet.shared.EmailAddress;

/** An address with the name shown beside it; the name may be empty. */
public record Mailbox(String name, EmailAddress address) {
    public static Mailbox of(EmailAddress address) {
        return new Mailbox("", address);
    }

    /** As it stands in a header: the domain in A-labels, the local part as it is (RFC 6532). */
    String wireAddress() {
        return "<" + address.localPart() + "@" + address.wireDomain() + ">";
    }
}
