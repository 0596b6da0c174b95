package org.broadsheet.collecting.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date in any form feeds use: W3CDTF and ISO 8601 with their shortenings, RFC 822 with all
 * its sins (missing or foreign day name, two-digit year, swapped day and month, no seconds, no
 * zone, stray commas), asctime, slashes and dots, month names in many languages, Unix seconds.
 *
 * <p>A date without a zone is UTC; an impossible one (61 seconds, 25 o'clock, 99 June) is no date.
 */
final class Dates {
    private static final Pattern UNIX = Pattern.compile("\\d{9,10}|\\d{13}");
    private static final Pattern TIME =
            Pattern.compile(
                    "(?<![\\d:+-])(\\d{1,2})[:h](\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?(?![\\d:])\\s*([AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern ISO_DAY =
            Pattern.compile(
                    "^(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?=$|[T\\s])", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT_DAY = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?=$|T)");
    private static final Pattern ORDINAL_DAY = Pattern.compile("^(\\d{4})-?(\\d{3})(?=$|T)");
    private static final Pattern SHORT_DAY =
            Pattern.compile("^(\\d{2})-?(\\d{2})-?(\\d{2})(?=$|T)");
    private static final Pattern YEAR_ONLY = Pattern.compile("^(\\d{4})$");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})");
    private static final Pattern CJK_DAY =
            Pattern.compile("(\\d{4})\\s*[년年]\\s*(\\d{1,2})\\s*[월月]\\s*(\\d{1,2})\\s*[일日]?");
    private static final Pattern NAMED_DAY =
            Pattern.compile(
                    "(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|\\.|º)?[\\s,./-]*(?:de |of )?([\\p{L}\\p{M}]{3,}\\.?)[\\s,./-]*(?:de |del )?[\\s']*(\\d{4}|\\d{2}|\\d{3})(?!\\d|:)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "([\\p{L}\\p{M}]{3,}\\.?)[\\s,.-]+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])[\\s,.-]*(\\d{4}|\\d{2}(?!\\d|:))?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("^(\\d{4})[\\s./-]+([\\p{L}\\p{M}]{3,}\\.?)[\\s./-]+(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d:+-])(\\d{4})(?![\\d:])");
    private static final Pattern COMPACT_TIME =
            Pattern.compile("^\\d{4}-?\\d{2}-?\\d{2}[Tt ](\\d{2})(\\d{2})(\\d{2})?(?!\\d|:)");
    private static final Pattern ZONE_AFTER_TIME =
            Pattern.compile(
                    "^\\s*\\(?((?:[A-Za-z]{1,5}(?:/[A-Za-z]+)?)?\\s*(?:[+-]\\s*\\d{1,2}:?(?:\\d{2})?(?::?\\d{2})?)?)");

    private Dates() {}

    static ParsedDate read(String raw, @Nullable String language) {
        return new ParsedDate(raw, parse(raw, language == null ? "" : language).orElse(null));
    }

    static Optional<Instant> parse(String raw, String language) {
        var text = raw.replaceAll("[\\s\\u00a0]+", " ").strip();
        if (text.isEmpty() || text.length() > 120) {
            return Optional.empty();
        }
        try {
            return UNIX.matcher(text).matches()
                    ? Optional.of(unix(text))
                    : calendar(text, language);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Instant unix(String text) {
        var number = Long.parseLong(text);
        return text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Optional<Instant> calendar(String text, String language) {
        var day =
                day(
                        text,
                        language.length() > 2
                                ? language.substring(0, 2).toLowerCase(Locale.ROOT)
                                : language.toLowerCase(Locale.ROOT));
        return day.map(date -> LocalDateTime.of(date, time(text)).toInstant(zone(text)));
    }

    private static Optional<LocalDate> day(String text, String language) {
        return find(ISO_DAY, text)
                .map(m ->
                        LocalDate.of(
                                number(m, 1), number(m, 2), m.group(3) == null ? 1 : number(m, 3)))
                .or(() ->
                        find(COMPACT_DAY, text)
                                .map(m -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3))))
                .or(() ->
                        find(ORDINAL_DAY, text)
                                .map(m -> LocalDate.ofYearDay(number(m, 1), number(m, 2))))
                .or(() ->
                        find(SHORT_DAY, text)
                                .map(m ->
                                        LocalDate.of(year(m.group(1)), number(m, 2), number(m, 3))))
                .or(() -> find(YEAR_ONLY, text).map(m -> LocalDate.of(number(m, 1), 1, 1)))
                .or(() ->
                        find(CJK_DAY, text)
                                .map(m -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3))))
                .or(() -> named(text, language))
                .or(() -> find(NUMBERS, text).flatMap(Dates::numbers));
    }

    private static Optional<LocalDate> named(String text, String language) {
        var yearFirst = find(YEAR_FIRST, text);
        if (yearFirst.isPresent()) {
            var m = yearFirst.get();
            return Months.number(m.group(2), language)
                    .map(month -> LocalDate.of(number(m, 1), month, number(m, 3)));
        }
        for (var m : NAMED_DAY.matcher(text).results().toList()) {
            var month = Months.number(m.group(2), language);
            if (month.isPresent()) {
                return Optional.of(LocalDate.of(year(m.group(3)), month.get(), number(m, 1)));
            }
        }
        for (var m : MONTH_FIRST.matcher(text).results().toList()) {
            var month = Months.number(m.group(1), language);
            var year =
                    m.group(3) == null
                            ? find(YEAR, text).map(MatchResult::group)
                            : Optional.of(m.group(3));
            if (month.isPresent() && year.isPresent()) {
                return Optional.of(LocalDate.of(year(year.get()), month.get(), number(m, 2)));
            }
        }
        return Optional.empty();
    }

    /**
     * 2004/05/28, 28.05.2004, 05/28/2004: day first where it can be, as most of the world writes.
     */
    private static Optional<LocalDate> numbers(MatchResult m) {
        if (m.group(1).length() == 4) {
            return Optional.of(LocalDate.of(number(m, 1), number(m, 3), number(m, 4)));
        }
        if (m.group(1).length() > 2 || m.group(4).length() % 2 == 1) {
            return Optional.empty();
        }
        var slashed = m.group(2).equals("/");
        var dayFirst = number(m, 3) <= 12 && (!slashed || number(m, 1) > 12);
        return Optional.of(
                LocalDate.of(
                        year(m.group(4)),
                        dayFirst ? number(m, 3) : number(m, 1),
                        dayFirst ? number(m, 1) : number(m, 3)));
    }

    private static LocalTime time(String text) {
        var compact = find(COMPACT_TIME, text);
        if (compact.isPresent()) {
            var m = compact.get();
            return LocalTime.of(number(m, 1), number(m, 2), m.group(3) == null ? 0 : number(m, 3));
        }
        return find(TIME, text).map(m -> clock(m, text)).orElse(LocalTime.MIDNIGHT);
    }

    private static LocalTime clock(MatchResult m, String text) {
        var hour = number(m, 1);
        var half = m.group(4) == null ? "" : m.group(4).toLowerCase(Locale.ROOT);
        var afternoon = half.startsWith("p") || text.contains("오후") || text.contains("下午");
        var morning = half.startsWith("a") || text.contains("오전") || text.contains("上午");
        if (afternoon && hour < 12) {
            hour += 12;
        }
        if (morning && hour == 12) {
            hour = 0;
        }
        return LocalTime.of(hour, number(m, 2), m.group(3) == null ? 0 : number(m, 3));
    }

    private static ZoneOffset zone(String text) {
        if (text.contains("년") || text.contains("오전") || text.contains("오후")) {
            return ZoneOffset.ofHours(9);
        }
        var end = find(COMPACT_TIME, text).or(() -> find(TIME, text)).map(MatchResult::end);
        if (end.isEmpty()) {
            return ZoneOffset.UTC;
        }
        return find(ZONE_AFTER_TIME, text.substring(end.get()))
                .flatMap(m -> Zones.offset(m.group(1)))
                .orElse(ZoneOffset.UTC);
    }

    /** RFC 2822 4.3, with the universal feedparser's pivot: 90 to 99 are the last century's. */
    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 1, 2 -> year < 90 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    private static Optional<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
