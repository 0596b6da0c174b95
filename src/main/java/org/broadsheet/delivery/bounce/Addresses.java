package org.broadsheet.delivery.bounce;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds mail addresses in the texts of servers. */
final class Addresses {
    /** Wide on purpose: it is looked for in texts, not checked for mailing. */
    static final String ADDRESS =
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?";

    private static final Pattern ANYWHERE = Pattern.compile(ADDRESS);
    private static final Pattern TYPED = Pattern.compile("^\\s*[A-Za-z0-9-]+\\s*;\\s*");

    private Addresses() {}

    static @Nullable String first(String text) {
        var found = ANYWHERE.matcher(text);
        return found.find() ? clean(found.group()) : null;
    }

    static List<String> all(String text) {
        return ANYWHERE.matcher(text)
                .results()
                .map(match -> clean(match.group()))
                .distinct()
                .toList();
    }

    /** Of a field such as {@code rfc822; ada@example.org}. */
    static @Nullable String ofField(String value) {
        return first(TYPED.matcher(value).replaceFirst(""));
    }

    static boolean isDaemon(String address) {
        var local = address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT);
        return local.equals("mailer-daemon") || local.equals("postmaster");
    }

    private static String clean(String address) {
        var bare = address.replaceFirst("^[.'`/=]+", "");
        return bare.isEmpty() || bare.startsWith("@") ? address : bare;
    }
}
