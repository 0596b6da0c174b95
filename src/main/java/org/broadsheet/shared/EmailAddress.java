package org.broadsheet.shared;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.shared.AddressOutcome.Accepted;
import org.broadsheet.shared.AddressOutcome.Reason;
import org.broadsheet.shared.AddressOutcome.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox address that we would mail: dot-atom local part and a domain with a dot (RFC 5321,
 * 6531), without the forms that no provider gives out (quoted parts, comments, literals).
 *
 * <p>The local part is kept as typed, in NFC; the domain in lower case and Unicode. {@link #key()}
 * is what two spellings of one mailbox share; {@link #wireDomain()} is the A-label form that DNS
 * and SMTP want.
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM =
            "[\\p{L}\\p{M}\\p{N}\\p{S}\\p{P}&&[^\\s\"(),.:;<>@\\[\\]\\\\]]+";

    /** RFC 6761 6.4: nobody can have one, so what is sent there by mistake reaches nobody. */
    private static final Pattern TRIAL = Pattern.compile("[a-z0-9]{1,60}@trial\\.invalid");

    private static final Pattern DOT_ATOM = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

    /** Controls, spaces, formats (all marks of direction), private and unassigned characters. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{C}\\p{Z}\\u115F\\u1160\\u3164\\uFFA0]|^\\p{M}");

    public EmailAddress {
        if (!TRIAL.matcher(value).matches() && !normal(value).equals(value)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** The address in what a person typed into a form, with spaces around it or not. */
    public static Optional<EmailAddress> parse(String typed) {
        return check(typed.strip()) instanceof Accepted(var address)
                ? Optional.of(address)
                : Optional.empty();
    }

    /**
     * The address in a row of the database: what a form takes, and the addresses of a trial, which
     * no form takes.
     */
    public static Optional<EmailAddress> kept(String stored) {
        return TRIAL.matcher(stored).matches()
                ? Optional.of(new EmailAddress(stored))
                : parse(stored);
    }

    /** The rule of the sign-up form, and the first reason why an address is not taken. */
    public static AddressOutcome check(String typed) {
        var reason = refusal(typed);
        return reason == null
                ? new Accepted(new EmailAddress(normal(typed)))
                : new Rejected(reason);
    }

    public String localPart() {
        return localPart(value);
    }

    public String domain() {
        return domain(value);
    }

    public String wireDomain() {
        return MailDomain.read(domain()) instanceof MailDomain.Outcome.Good(var domain)
                ? domain.ascii()
                : domain();
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

    /** The form in which an address is kept, or nothing for what is none. */
    private static String normal(String typed) {
        if (refusal(typed) != null
                || !(MailDomain.read(domain(typed))
                        instanceof MailDomain.Outcome.Good(var domain))) {
            return "";
        }
        return Normalizer.normalize(localPart(typed), Normalizer.Form.NFC) + "@" + domain.unicode();
    }

    private static @Nullable Reason refusal(String typed) {
        if (typed.isBlank()) {
            return Reason.EMPTY;
        }
        if (typed.indexOf('@') < 0) {
            return Reason.NO_AT_SIGN;
        }
        var local = localPart(typed);
        var refused =
                UNSEEN.matcher(typed).find() && !local.startsWith("\"")
                        ? Reason.UNSEEN_CHARACTER
                        : localRefusal(Normalizer.normalize(local, Normalizer.Form.NFC));
        return refused == null ? domainRefusal(local, domain(typed)) : refused;
    }

    private static @Nullable Reason localRefusal(String local) {
        if (local.isEmpty()) {
            return Reason.NO_LOCAL_PART;
        }
        if (local.startsWith("\"")) {
            return Reason.QUOTED_LOCAL_PART;
        }
        if (local.indexOf('(') >= 0) {
            return Reason.COMMENT;
        }
        if (!DOT_ATOM.matcher(local).matches()) {
            return Reason.BAD_LOCAL_PART;
        }
        return bytes(local) > LONGEST_LOCAL_PART ? Reason.LOCAL_PART_TOO_LONG : null;
    }

    private static @Nullable Reason domainRefusal(String local, String typed) {
        return switch (MailDomain.read(typed)) {
            case MailDomain.Outcome.Bad(var reason) -> reason;
            case MailDomain.Outcome.Good(var domain) -> {
                var longest = Math.max(bytes(domain.unicode()), bytes(domain.ascii()));
                yield bytes(local) + 1 + longest > LONGEST ? Reason.TOO_LONG : null;
            }
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String localPart(String address) {
        return address.substring(0, address.lastIndexOf('@'));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
