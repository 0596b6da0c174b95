package org.broadsheet.web.subscriber;

import org.broadsheet.shared.AddressOutcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The sign-up form as it was sent, from our page or another's.
 *
 * @param website the field that people do not see; programs fill it
 * @param stamp when the form was shown, signed; another site's form has none
 * @param sure whether the sender looked at the address again
 */
record SignUpForm(
        @Nullable String address,
        @Nullable String website,
        @Nullable String stamp,
        @Nullable String zone,
        @Nullable String lang,
        @Nullable String sure) {
    private static final int LONGEST = 320;

    String typed() {
        var given = address == null ? "" : address.strip();
        return given.length() > LONGEST ? given.substring(0, LONGEST) : given;
    }

    boolean byProgram() {
        return website != null && !website.isBlank();
    }

    boolean isSure() {
        return sure != null;
    }

    static String key(Reason reason) {
        return switch (reason) {
            case EMPTY -> "bad.address.empty";
            case NO_AT_SIGN -> "bad.address.no-at";
            case NO_LOCAL_PART, QUOTED_LOCAL_PART, COMMENT, BAD_LOCAL_PART, UNSEEN_CHARACTER ->
                    "bad.address.name";
            case NO_DOMAIN, ADDRESS_LITERAL, BAD_DOMAIN, SINGLE_LABEL, RESERVED_DOMAIN ->
                    "bad.address.domain";
            case LOCAL_PART_TOO_LONG, TOO_LONG -> "bad.address.long";
        };
    }
}
