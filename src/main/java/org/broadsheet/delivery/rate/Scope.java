package org.broadsheet.delivery.rate;

import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.shared.UserProblem;

/**
 * What a limit is about.
 *
 * @param key {@code server}, {@code fallback}, {@code list:3}, {@code domain:example.org}, or a
 *     class of receivers: {@code domain:gmail}
 */
public record Scope(String key) {
    /** The SMTP server of the settings. */
    public static final Scope SERVER = new Scope("server");

    /** The second one, used while the first cannot be. */
    public static final Scope FALLBACK = new Scope("fallback");

    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}.-]{1,253}");
    private static final String OF_DOMAIN = "domain:";
    private static final String OF_LIST = "list:";

    /**
     * By its key.
     *
     * @throws UserProblem if there is no such kind
     */
    public static Scope of(String key) {
        if (key.startsWith(OF_DOMAIN)) {
            return domain(key.substring(OF_DOMAIN.length()));
        }
        if (!key.matches("server|fallback|list:[0-9]{1,18}")) {
            throw new UserProblem("delivery.bad-domain", key);
        }
        return new Scope(key);
    }

    public static Scope list(long id) {
        return new Scope(OF_LIST + id);
    }

    /**
     * A domain, or the name of a class of receivers.
     *
     * @throws UserProblem if it is no name of a domain
     */
    public static Scope domain(String name) {
        var clean = name.strip().toLowerCase(Locale.ROOT);
        if (!DOMAIN.matcher(clean).matches()) {
            throw new UserProblem("delivery.bad-domain", name);
        }
        return new Scope(OF_DOMAIN + clean);
    }

    public boolean isDomain() {
        return key.startsWith(OF_DOMAIN);
    }

    /** Whether it is about one domain, which shares its lane with others. */
    public boolean isWithinALane() {
        return isDomain() && key.indexOf('.') >= 0;
    }

    /** The id of its list, or 0. */
    public long list() {
        return key.startsWith(OF_LIST) ? Long.parseLong(key.substring(OF_LIST.length())) : 0;
    }

    /** Without what kind it is. */
    public String name() {
        return key.substring(key.indexOf(':') + 1);
    }

    @Override
    public String toString() {
        return key;
    }
}
