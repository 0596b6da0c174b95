package org.broadsheet.shared;

import com.ibm.icu.text.IDNA;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.shared.AddressOutcome.Reason;

/**
 * A domain that can get mail: at least two labels by UTS 46 and RFC 1123, not reserved.
 *
 * <p>Reserved are the names of RFC 6761 that never resolve in public, with those added since (RFC
 * 6762, 7686, 8375, and {@code internal}). The example names are not among them: RFC 6761, section
 * 6.5, asks applications to treat them like any other.
 *
 * @param unicode lower case, as people read it
 * @param ascii as DNS and SMTP want it
 */
record MailDomain(String unicode, String ascii) {
    private static final int LONGEST = 253;
    private static final Pattern HOST =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** Lower-case ASCII without anything that UTS 46 would change, decode or refuse. */
    private static final Pattern PLAIN =
            Pattern.compile(
                    "([a-z0-9]|[a-z0-9]{2}|[a-z0-9]{3}|[a-z0-9]([a-z0-9]|-(?!-)){2,61}[a-z0-9])"
                            + "(\\.([a-z0-9]|[a-z0-9]{2}|[a-z0-9]{3}|[a-z0-9]([a-z0-9]|-(?!-)){2,61}[a-z0-9]))+");

    private static final Set<String> RESERVED =
            Set.of("test", "invalid", "localhost", "local", "onion", "arpa", "internal", "alt");
    private static final IDNA UTS46 =
            IDNA.getUTS46Instance(
                    IDNA.USE_STD3_RULES
                            | IDNA.CHECK_BIDI
                            | IDNA.CHECK_CONTEXTJ
                            | IDNA.NONTRANSITIONAL_TO_ASCII
                            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    sealed interface Outcome {
        record Good(MailDomain domain) implements Outcome {}

        record Bad(Reason reason) implements Outcome {}
    }

    static Outcome read(String typed) {
        if (typed.isEmpty()) {
            return new Outcome.Bad(Reason.NO_DOMAIN);
        }
        if (typed.startsWith("[")) {
            return new Outcome.Bad(Reason.ADDRESS_LITERAL);
        }
        if (typed.indexOf('(') >= 0) {
            return new Outcome.Bad(Reason.COMMENT);
        }
        if (typed.length() <= LONGEST && PLAIN.matcher(typed).matches()) {
            return judged(new MailDomain(typed, typed));
        }
        var info = new IDNA.Info();
        var ascii = UTS46.nameToASCII(typed, new StringBuilder(), info).toString();
        var unicode = UTS46.nameToUnicode(typed, new StringBuilder(), new IDNA.Info()).toString();
        if (info.getErrors().contains(IDNA.Error.DOMAIN_NAME_TOO_LONG)) {
            return new Outcome.Bad(Reason.TOO_LONG);
        }
        return info.hasErrors()
                ? new Outcome.Bad(Reason.BAD_DOMAIN)
                : judged(new MailDomain(unicode, ascii.toLowerCase(Locale.ROOT)));
    }

    private static Outcome judged(MailDomain domain) {
        var labels = Arrays.asList(domain.ascii.split("\\.", -1));
        var top = labels.getLast();
        if (RESERVED.contains(top)) {
            return new Outcome.Bad(Reason.RESERVED_DOMAIN);
        }
        if (labels.size() == 1) {
            return new Outcome.Bad(Reason.SINGLE_LABEL);
        }
        var wellFormed =
                domain.ascii.length() <= LONGEST
                        && HOST.matcher(domain.ascii).matches()
                        && top.codePoints().anyMatch(Character::isLetter);
        return wellFormed ? new Outcome.Good(domain) : new Outcome.Bad(Reason.BAD_DOMAIN);
    }
}
