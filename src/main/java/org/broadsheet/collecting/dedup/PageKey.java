package org.broadsheet.collecting.dedup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.shared.WebLink;

/**
 * The key that two spellings of one page's address share. It is for comparison only and never
 * fetched.
 */
public final class PageKey {
    private static final Pattern TRACKING =
            Pattern.compile(
                    "(?i)(utm_|mtm_|pk_|piwik_|hsa_|at_(medium|campaign|custom)|_hs(enc|mi)$|mc_(cid|eid)$|_ga$|_gl$|vero_).*");
    private static final Set<String> TRACKING_NAMES =
            Set.of(
                    "fbclid",
                    "gclid",
                    "dclid",
                    "msclkid",
                    "yclid",
                    "twclid",
                    "ttclid",
                    "igshid",
                    "mkt_tok",
                    "cmpid",
                    "ocid",
                    "ncid",
                    "ref",
                    "ref_src",
                    "source",
                    "src",
                    "rss",
                    "cid",
                    "smid",
                    "xtor",
                    "trk",
                    "outputtype",
                    "amp",
                    "partner");
    private static final Pattern AMP = Pattern.compile("(/amp|/amp\\.html|\\.amp|\\.amp\\.html)$");
    private static final Pattern INDEX = Pattern.compile("/index\\.(html?|php)$");
    private static final Pattern MOBILE = Pattern.compile("^(www\\d?|m|mobile|amp)\\.(?=.+\\..+)");

    private PageKey() {}

    public static String of(WebLink link) {
        var uri = link.uri();
        var host = MOBILE.matcher(uri.getHost().toLowerCase(Locale.ROOT)).replaceFirst("");
        var port =
                uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443
                        ? ""
                        : ":" + uri.getPort();
        return host + port + path(uri.getRawPath()) + query(uri.getRawQuery());
    }

    /** A home page is the address of many things. */
    public static boolean isHomePage(String key) {
        return key.indexOf('/') < 0;
    }

    private static String path(@org.jspecify.annotations.Nullable String raw) {
        var path = raw == null ? "" : INDEX.matcher(raw).replaceFirst("");
        path = AMP.matcher(path.replaceFirst("/+$", "")).replaceFirst("");
        return path.startsWith("/amp/") ? path.substring(4) : path;
    }

    private static String query(@org.jspecify.annotations.Nullable String raw) {
        if (raw == null) {
            return "";
        }
        var kept =
                Arrays.stream(raw.split("&", -1))
                        .filter(PageKey::matters)
                        .sorted()
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean matters(String parameter) {
        var name = parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
        return !name.isEmpty()
                && !TRACKING_NAMES.contains(name)
                && !TRACKING.matcher(name).matches();
    }
}
