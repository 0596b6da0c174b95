package org.broadsheet.collecting.extract;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.shared.WebLink;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/**
 * Makes the address that a page wrote down into one that can be kept: absolute, escaped, http or
 * https, and without the parameters that only say who clicked where.
 */
public final class CleanLink {
    private static final int LONGEST = 4_096;
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");
    private static final Pattern TRACKING =
            Pattern.compile(
                    "(utm_|mtm_|pk_|piwik_|hsa_|wt_|ns_|mc_(cid|eid)$|at_(medium|campaign|custom)|"
                            + "oly_(anon|enc)_id$|vero_|_hs(enc|mi)$|_ga$|_gl$|__twitter|ga_).*");
    private static final Set<String> TRACKING_NAMES =
            Set.of(
                    "fbclid",
                    "gclid",
                    "dclid",
                    "gclsrc",
                    "gbraid",
                    "wbraid",
                    "msclkid",
                    "yclid",
                    "twclid",
                    "ttclid",
                    "igshid",
                    "igsh",
                    "mkt_tok",
                    "ocid",
                    "cmpid",
                    "ncid",
                    "sr_share",
                    "xtor",
                    "wkey",
                    "smid",
                    "s_cid",
                    "icid",
                    "trk",
                    "spm",
                    "rss_ref",
                    "wtrid",
                    "mbid");

    private CleanLink() {}

    public static Optional<WebLink> resolve(String written, @Nullable WebLink base) {
        var trimmed = written.strip().replaceAll("[\\t\\r\\n]", "");
        if (trimmed.isEmpty() || trimmed.length() > LONGEST || trimmed.startsWith("#")) {
            return Optional.empty();
        }
        var absolute = base == null ? trimmed : StringUtil.resolve(base.value(), trimmed);
        return WebLink.parse(withoutTracking(escaped(absolute)));
    }

    private static String withoutTracking(String address) {
        var query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        var fragment = address.indexOf('#', query);
        var end = fragment < 0 ? address.length() : fragment;
        var kept =
                Arrays.stream(address.substring(query + 1, end).split("&", -1))
                        .filter(parameter -> !isTracking(parameter))
                        .collect(Collectors.joining("&"));
        return address.substring(0, query)
                + (kept.isEmpty() ? "" : "?" + kept)
                + address.substring(end);
    }

    private static boolean isTracking(String parameter) {
        var equals = parameter.indexOf('=');
        var name =
                (equals < 0 ? parameter : parameter.substring(0, equals))
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^amp;", "");
        return TRACKING_NAMES.contains(name) || TRACKING.matcher(name).matches();
    }

    private static String escaped(String address) {
        var scheme = address.indexOf("://");
        if (scheme < 0) {
            return address;
        }
        var end = scheme + 3;
        while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(0, scheme + 3)
                + asciiHost(address.substring(scheme + 3, end))
                + escapedPath(address.substring(end));
    }

    private static String asciiHost(String host) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(host)) {
            return host;
        }
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException notAHost) {
            return host;
        }
    }

    /** Percent-encodes what RFC 3986 does not allow as is and browsers accept all the same. */
    private static String escapedPath(String path) {
        var escaped = new StringBuilder(path.length());
        for (var at = 0; at < path.length(); at += Character.charCount(path.codePointAt(at))) {
            var point = path.codePointAt(at);
            var plain = point > 0x20 && point < 0x7f && "\"<>\\^`{|}[]".indexOf(point) < 0;
            if (plain
                    && (point != '%'
                            || ESCAPE.matcher(path).region(at, path.length()).lookingAt())) {
                escaped.appendCodePoint(point);
            } else {
                appendEscaped(escaped, point);
            }
        }
        return escaped.toString();
    }

    private static void appendEscaped(StringBuilder out, int point) {
        for (var octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
        }
    }
}
