package org.broadsheet.collecting;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.broadsheet.collecting.dedup.Fingerprint;

/**
 * Tells whether a feed changed although its server does not: a hash without what changes at every
 * request (build dates, comment counts, XML comments).
 */
final class BodyHash {
    private static final Pattern RESTLESS =
            Pattern.compile(
                    "<!--.*?-->|<(lastBuildDate|slash:comments|media:statistics|media:starRating)\\b[^>]*?(/>|>[^<]*</\\1>)",
                    Pattern.DOTALL);
    private static final Pattern FEED_DATES =
            Pattern.compile("<(pubDate|updated|dc:date)>[^<]*</\\1>");

    private BodyHash() {}

    static String of(byte[] body) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        var calm = RESTLESS.matcher(text).replaceAll("");
        return Fingerprint.hash(withoutFeedDates(calm));
    }

    /** Dates of the feed itself stand before its first entry; those of entries are news. */
    private static String withoutFeedDates(String text) {
        var first = Math.max(text.indexOf("<item"), text.indexOf("<entry"));
        return first < 0
                ? text
                : FEED_DATES.matcher(text.substring(0, first)).replaceAll("")
                        + text.substring(first);
    }
}
