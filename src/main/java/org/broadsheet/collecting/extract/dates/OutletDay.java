package org.broadsheet.collecting.extract.dates;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * Which day a moment was where an outlet is, by the country of its address: many tell machines the
 * time in UTC, and an evening in Buenos Aires is the next day there.
 */
final class OutletDay {
    private static final Set<String> USED_BY_ANYONE =
            Set.of("io", "tv", "me", "co", "ai", "fm", "cc", "ws", "to", "ly", "gg", "la", "am");

    private OutletDay() {}

    /** Absent where the address names no country, or its zones do not agree on the day. */
    static Optional<LocalDate> of(OffsetDateTime moment, @Nullable WebLink url) {
        var site = url == null ? "" : url.site();
        var country = site.substring(site.lastIndexOf('.') + 1);
        if (country.length() != 2 || USED_BY_ANYONE.contains(country)) {
            return Optional.empty();
        }
        var region = country.equals("uk") ? "GB" : country.toUpperCase(Locale.ROOT);
        var days =
                TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, region, null)
                        .stream()
                        .flatMap(zone -> day(moment, zone).stream())
                        .distinct()
                        .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private static Optional<LocalDate> day(OffsetDateTime moment, String zone) {
        try {
            return Optional.of(moment.atZoneSameInstant(ZoneId.of(zone)).toLocalDate());
        } catch (DateTimeException zoneOfIcuOnly) {
            return Optional.empty();
        }
    }
}
