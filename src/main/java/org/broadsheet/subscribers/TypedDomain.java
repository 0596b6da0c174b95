package org.broadsheet.subscribers;

import java.util.Optional;
import java.util.Set;
import org.broadsheet.shared.EmailAddress;

/**
 * Guesses which large mail provider a mistyped domain was meant to be: one letter wrong, missing,
 * too many, or two exchanged. It only asks; the address as typed is taken too.
 */
public final class TypedDomain {
    /** Large providers, and real domains that are one letter from them, so that nobody is asked. */
    private static final Set<String> KNOWN =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "outlook.com",
                    "outlook.de",
                    "hotmail.com",
                    "hotmail.co.uk",
                    "hotmail.de",
                    "hotmail.fr",
                    "hotmail.it",
                    "live.com",
                    "msn.com",
                    "yahoo.com",
                    "yahoo.de",
                    "yahoo.fr",
                    "yahoo.it",
                    "yahoo.es",
                    "yahoo.co.uk",
                    "ymail.com",
                    "aol.com",
                    "icloud.com",
                    "me.com",
                    "mac.com",
                    "proton.me",
                    "protonmail.com",
                    "gmx.de",
                    "gmx.net",
                    "gmx.at",
                    "gmx.ch",
                    "gmx.com",
                    "web.de",
                    "t-online.de",
                    "freenet.de",
                    "mail.com",
                    "email.com",
                    "mail.ru",
                    "mail.de",
                    "yandex.ru",
                    "yandex.com",
                    "ya.ru",
                    "bk.ru",
                    "list.ru",
                    "inbox.ru",
                    "rambler.ru",
                    "orange.fr",
                    "free.fr",
                    "laposte.net",
                    "libero.it",
                    "seznam.cz",
                    "zoho.com",
                    "fastmail.com",
                    "comcast.net",
                    "btinternet.com",
                    "fmail.com",
                    "live.de",
                    "live.fr",
                    "live.co.uk",
                    "aim.com",
                    "gmail.de");

    /** What stands in for the unknown domain is one of these. */
    private static final Set<String> MEANT =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "outlook.com",
                    "hotmail.com",
                    "hotmail.co.uk",
                    "yahoo.com",
                    "yahoo.co.uk",
                    "icloud.com",
                    "protonmail.com",
                    "proton.me",
                    "gmx.de",
                    "gmx.net",
                    "web.de",
                    "t-online.de",
                    "freenet.de",
                    "yandex.ru",
                    "mail.ru",
                    "rambler.ru",
                    "laposte.net",
                    "orange.fr",
                    "libero.it",
                    "aol.com",
                    "live.com");

    private TypedDomain() {}

    public static Optional<EmailAddress> meant(EmailAddress typed) {
        var domain = typed.domain();
        if (KNOWN.contains(domain)) {
            return Optional.empty();
        }
        return MEANT.stream()
                .filter(known -> isOneSlip(domain, known))
                .sorted()
                .findFirst()
                .flatMap(known -> EmailAddress.parse(typed.localPart() + "@" + known));
    }

    /** Damerau's four: a letter wrong, missing, too many, or two neighbours exchanged. */
    static boolean isOneSlip(String typed, String meant) {
        var same = 0;
        var shorter = Math.min(typed.length(), meant.length());
        while (same < shorter && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        var typedRest = typed.substring(same);
        var meantRest = meant.substring(same);
        return switch (typed.length() - meant.length()) {
            case 1 -> typedRest.substring(1).equals(meantRest);
            case -1 -> meantRest.substring(1).equals(typedRest);
            case 0 ->
                    !typedRest.isEmpty()
                            && (typedRest.substring(1).equals(meantRest.substring(1))
                                    || isExchanged(typedRest, meantRest));
            default -> false;
        };
    }

    private static boolean isExchanged(String typed, String meant) {
        return typed.length() > 1
                && typed.charAt(0) == meant.charAt(1)
                && typed.charAt(1) == meant.charAt(0)
                && typed.substring(2).equals(meant.substring(2));
    }
}
