package org.broadsheet.collecting.parse;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads time zones as feeds write them: offsets of every spelling, and names (RFC 822 5.1). */
final class Zones {
    private static final Pattern OFFSET =
            Pattern.compile(
                    "(?:UTC|GMT|UT|Z)?\\s*([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?(?::?\\d{2})?");
    private static final Map<String, Integer> MINUTES = new HashMap<>();

    static {
        put(0, "UT", "GMT", "UTC", "Z", "WET");
        put(60, "CET", "MET", "BST", "WEST", "MEZ");
        put(120, "CEST", "MEST", "EET", "SAST", "MESZ");
        put(180, "EEST", "MSK");
        put(240, "MSD", "GST");
        put(300, "PKT");
        put(330, "IST");
        put(420, "WIB", "ICT");
        put(480, "AWST", "HKT", "SGT", "PHT");
        put(540, "JST", "KST");
        put(570, "ACST");
        put(600, "AEST");
        put(630, "ACDT");
        put(660, "AEDT");
        put(720, "NZST");
        put(780, "NZDT");
        put(-150, "NDT");
        put(-180, "ADT", "BRT", "ART");
        put(-210, "NST");
        put(-240, "AST", "AT", "EDT");
        put(-300, "EST", "ET", "CDT");
        put(-360, "CST", "CT", "MDT");
        put(-420, "MST", "MT", "PDT");
        put(-480, "PST", "PT", "AKDT");
        put(-540, "AKST");
        put(-600, "HST");
        // RFC 822's military letters, as RFC 2822 4.3 and the universal feedparser have them.
        put(-60, "A");
        put(60, "N");
        put(-720, "M");
        put(720, "Y");
    }

    private Zones() {}

    /** The offset; UTC for an impossible one, nothing for a word that is no zone. */
    static Optional<ZoneOffset> offset(String zone) {
        var text = zone.strip().toUpperCase(Locale.ROOT);
        text = text.startsWith("ETC/") ? text.substring(4) : text;
        var offset = OFFSET.matcher(text);
        if (offset.matches()) {
            return Optional.of(offset(offset.group(1), offset.group(2), offset.group(3)));
        }
        return Optional.ofNullable(MINUTES.get(text))
                .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60));
    }

    private static ZoneOffset offset(
            String sign, String hours, @org.jspecify.annotations.Nullable String minutes) {
        var total =
                Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
        return total > 14 * 60
                ? ZoneOffset.UTC
                : ZoneOffset.ofTotalSeconds((sign.equals("-") ? -total : total) * 60);
    }

    private static void put(int minutes, String... names) {
        for (var name : names) {
            MINUTES.put(name, minutes);
        }
    }
}
