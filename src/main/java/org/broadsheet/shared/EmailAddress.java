package org.broadsheet.shared;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mailbox address that we would mail: dot-atom local part and a domain with a dot (RFC 5321,
 * 6531).
 *
 * <p>The local part is kept as typed, the domain in lower case. {@link #key()} is what two
 * spellings of one mailbox share; {@link #wireDomain()} is the A-label form that DNS and SMTP want.
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern DOT_ATOM =
            Pattern.compile(
                    "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern HOST =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    public static Optional<EmailAddress> parse(String typed) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        var at = text.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        var address = text.substring(0, at) + "@" + text.substring(at + 1).toLowerCase(Locale.ROOT);
        return isAddress(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    public String wireDomain() {
        return IDN.toASCII(domain());
    }

    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** True when the address needs a server that offers SMTPUTF8. */
    public boolean needsSmtpUtf8() {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(localPart());
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAddress(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1 || text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return false;
        }
        var local = text.substring(0, at);
        return local.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LOCAL_PART
                && DOT_ATOM.matcher(local).matches()
                && isHost(text.substring(at + 1));
    }

    private static boolean isHost(String domain) {
        try {
            return HOST.matcher(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES)).matches();
        } catch (IllegalArgumentException notADomain) {
            return false;
        }
    }
}
