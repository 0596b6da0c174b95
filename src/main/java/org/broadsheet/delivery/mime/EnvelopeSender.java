package org.broadsheet.delivery.mime;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.shared.SignedToken;

/**
 * The envelope address a bounce comes back to: {@code b+TOKEN@bounces.example.org} (VERP).
 *
 * <p>The token names the mail and is signed, in lower case throughout, because some servers lower a
 * local part; the reader's address is not in it.
 */
public final class EnvelopeSender {
    private static final String PURPOSE = "bounce";
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern ADDRESS =
            Pattern.compile("<?b\\+([0-9a-z._-]{1,62})@[a-z0-9.-]+>?");

    private EnvelopeSender() {}

    /**
     * The address for one mail.
     *
     * @param facts what the mail is, such as a delivery's number: digits, lower-case letters, dots
     * @throws IllegalArgumentException if the local part would pass 64 octets
     */
    public static String of(String facts, String bounceDomain, byte[] key) {
        var local = "b+" + new SignedToken(PURPOSE, facts).sign(key);
        if (local.length() > LONGEST_LOCAL_PART) {
            throw new IllegalArgumentException("too many facts for an envelope sender: " + facts);
        }
        return local + "@" + bounceDomain;
    }

    /** The facts of the mail that an address was made for, if we made it. */
    public static Optional<String> read(String address, byte[] key) {
        var match = ADDRESS.matcher(address.strip().toLowerCase(Locale.ROOT));
        return match.matches()
                ? SignedToken.check(PURPOSE, match.group(1), key).map(SignedToken::facts)
                : Optional.empty();
    }
}
