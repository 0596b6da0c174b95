package org.broadsheet.collecting.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that servers name: Retry-After (RFC 9110 10.2.3), Cache-Control, Expires, Age.
 */
final class HttpDates {
    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,10})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");
    private static final Duration LONGEST = Duration.ofDays(7);

    private HttpDates() {}

    static Optional<Duration> retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        var text = header.strip();
        return SECONDS.matcher(text).matches()
                ? Optional.of(clamp(Duration.ofSeconds(Long.parseLong(text))))
                : until(text, now);
    }

    /** How long an answer stays good; nothing where the server does not say or forbids storing. */
    static @Nullable Duration freshness(
            @Nullable String control, @Nullable String expires, @Nullable String age, Instant now) {
        var rules = control == null ? "" : control.toLowerCase(java.util.Locale.ROOT);
        if (rules.contains("no-store") || rules.contains("no-cache")) {
            return null;
        }
        var maxAge = MAX_AGE.matcher(rules);
        if (maxAge.find()) {
            var spent =
                    age != null && SECONDS.matcher(age.strip()).matches()
                            ? Long.parseLong(age.strip())
                            : 0;
            return clamp(Duration.ofSeconds(Math.max(0, Long.parseLong(maxAge.group(1)) - spent)));
        }
        return expires == null ? null : until(expires, now).orElse(null);
    }

    private static Optional<Duration> until(String date, Instant now) {
        return Optional.ofNullable(DateUtils.parseStandardDate(date))
                .map(then -> clamp(Duration.between(now, then)));
    }

    private static Duration clamp(Duration duration) {
        if (duration.isNegative()) {
            return Duration.ZERO;
        }
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }
}
