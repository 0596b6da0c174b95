package org.broadsheet.collecting.parse;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Resolves the addresses of feeds as a browser would: white space trimmed, spaces and other
 * characters RFC 3986 forbids encoded, letters of any script left readable, unsafe schemes refused.
 */
final class Links {
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Pattern TOO_MANY_SLASHES =
            Pattern.compile("^(https?):/{3,}", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SAFE =
            Set.of("http", "https", "mailto", "ftp", "feed", "tag", "urn", "magnet", "news", "tel");
    private static final String FORBIDDEN = " \"<>\\^`{|}";

    private Links() {}

    /** The absolute address, the relative one where there is no base, or nothing if unsafe. */
    static String resolve(String base, String link) {
        var written = tidy(link);
        var scheme = SCHEME.matcher(written);
        if (scheme.find()) {
            return SAFE.contains(scheme.group(1).toLowerCase(Locale.ROOT)) ? written : "";
        }
        return base.isBlank() ? written : join(tidy(base), written);
    }

    static boolean isWeb(String link) {
        var start = link.toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    static boolean isWellFormed(String link) {
        try {
            return new URI(link).getHost() != null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    private static String join(String base, String link) {
        if (link.isEmpty()) {
            return base;
        }
        try {
            var absolute = new URI(base);
            return link.startsWith("?")
                    ? cutQuery(base) + link
                    : encodeUnsafe(absolute.resolve(new URI(link)).toString(), absolute, link);
        } catch (URISyntaxException | IllegalArgumentException notByTheRules) {
            return joinLoosely(base, link);
        }
    }

    /** URI.resolve drops nothing, but keeps "/../" at the root: RFC 3986 5.2.4 removes it. */
    private static String encodeUnsafe(String joined, URI base, String link) {
        if (base.isOpaque()) {
            return link;
        }
        var root = base.getScheme() + "://" + base.getRawAuthority();
        var path = joined.startsWith(root) ? joined.substring(root.length()) : "";
        while (path.startsWith("/../")) {
            path = path.substring(3);
        }
        return path.isEmpty() ? joined : root + path;
    }

    @SuppressWarnings("deprecation") // the one loose joiner that takes what java.net.URI refuses
    private static String joinLoosely(String base, String link) {
        try {
            return new URL(new URL(base), link).toString();
        } catch (MalformedURLException notAnAddress) {
            return link;
        }
    }

    private static String cutQuery(String base) {
        var end = base.indexOf('?');
        var fragment = base.indexOf('#');
        var cut = end < 0 ? fragment : end;
        return cut < 0 ? base : base.substring(0, cut);
    }

    private static String tidy(String link) {
        var text = TOO_MANY_SLASHES.matcher(link.strip()).replaceFirst("$1://");
        var tidy = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            if (FORBIDDEN.indexOf(c) >= 0) {
                tidy.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            } else {
                tidy.append(c);
            }
        }
        return tidy.toString();
    }
}
