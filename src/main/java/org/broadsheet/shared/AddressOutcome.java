package org.broadsheet.shared;

import java.util.Locale;

/** What {@link EmailAddress#check} makes of what a person typed. */
public sealed interface AddressOutcome {
    record Accepted(EmailAddress address) implements AddressOutcome {}

    record Rejected(Reason reason) implements AddressOutcome {}

    /** Why an address is not taken. */
    enum Reason {
        EMPTY,
        NO_AT_SIGN,
        NO_LOCAL_PART,
        QUOTED_LOCAL_PART,
        COMMENT,
        BAD_LOCAL_PART,
        LOCAL_PART_TOO_LONG,
        TOO_LONG,
        NO_DOMAIN,
        ADDRESS_LITERAL,
        BAD_DOMAIN,
        SINGLE_LABEL,
        RESERVED_DOMAIN,
        UNSEEN_CHARACTER;

        /** For programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The message for people. */
        public String key() {
            return "shared.address." + word();
        }
    }
}
