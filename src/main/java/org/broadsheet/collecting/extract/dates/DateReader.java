package org.broadsheet.collecting.extract.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the dates that people and programs write, in any order and many languages.
 *
 * <p>Days before 1995 or after tomorrow are not dates of web pages and are not given.
 */
public final class DateReader {
    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final int LONGEST = 4_000;
    private static final String TIME =
            "(?:[T,\\s]{0,3}(?:at |um |à |@ |\\| |- |– )?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(Z|GMT|UTC|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<!\\d)((?:19|20)\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)" + TIME);
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\d.,:/-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)?\\d{2})(?![\\d:/])"
                            + TIME);
    private static final Pattern EAST_ASIAN =
            Pattern.compile(
                    "((?:19|20)\\d{2})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final String MONTH = "(\\p{L}[\\p{L}\\p{M}]{2,13})\\.?";
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "(?iu)(?<![\\d\\p{L}])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª|-?го|-?е)?[\\s,/-]{0,2}(?:de |of |d’|d')?\\s?(?<!\\p{L})"
                            + MONTH
                            + "(?!\\p{L})[\\s,/-]{0,3}(?:de |del )?(?:’|')?((?:19|20)\\d{2}|\\d{2}(?=\\D|$))(?!\\d)"
                            + TIME);
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})"
                            + MONTH
                            + "(?!\\p{L})[\\s-]{0,2}(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s,-]{1,3}((?:19|20)\\d{2})(?!\\d)"
                            + TIME);
    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile(
                    "(?iu)(?<!\\d)((?:19|20)\\d{2})[.,]?\\s?"
                            + MONTH
                            + "(?!\\p{L})\\s(\\d{1,2})(?!\\d)");

    private final DateOrder order;
    private final String language;
    private final LocalDate last;

    public DateReader(DateOrder order, String language, LocalDate today) {
        this.order = order;
        this.language = language;
        this.last = today.plusDays(1);
    }

    /** The first date in a text that is meant to be one. */
    public Optional<PageDate> first(String text) {
        return anywhere(text).stream().findFirst().or(() -> compact(text)).or(() -> epoch(text));
    }

    /** Every date in running text, in the order of the text. */
    public List<PageDate> anywhere(String text) {
        var capped = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (capped.codePoints().noneMatch(Character::isDigit)) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        add(found, YEAR_FIRST, capped, match -> moment(match, date(match, 1, 3, 4), 5));
        add(found, EAST_ASIAN, capped, match -> day(date(match, 1, 2, 3)));
        add(found, NUMBERS, capped, this::numbers);
        add(found, DAY_MONTH, capped, match -> moment(match, named(match, 3, 2, 1), 4));
        add(found, MONTH_DAY, capped, match -> moment(match, named(match, 3, 1, 2), 4));
        add(found, YEAR_MONTH_DAY, capped, match -> day(named(match, 1, 2, 3)));
        return found.stream()
                .sorted((a, b) -> Integer.compare(a.at, b.at))
                .map(Found::date)
                .toList();
    }

    private record Found(int at, PageDate date) {}

    private interface Reading {
        Optional<PageDate> read(MatchResult match);
    }

    private static void add(List<Found> found, Pattern pattern, String text, Reading reading) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var at = matcher.start();
            reading.read(matcher.toMatchResult()).ifPresent(date -> found.add(new Found(at, date)));
        }
    }

    private Optional<PageDate> numbers(MatchResult match) {
        var first = Integer.parseInt(match.group(1));
        var second = Integer.parseInt(match.group(3));
        var dotted = match.group(2).equals(".");
        var monthFirst = second > 12 || (!dotted && order == DateOrder.MONTH_FIRST && first <= 12);
        var year = year(match.group(4));
        return moment(match, monthFirst ? date(year, first, second) : date(year, second, first), 5);
    }

    private Optional<LocalDate> named(MatchResult match, int year, int month, int day) {
        var number = MonthNames.find(match.group(month), language);
        return number.isEmpty()
                ? Optional.empty()
                : date(
                        year(match.group(year)),
                        number.getAsInt(),
                        Integer.parseInt(match.group(day)));
    }

    private Optional<PageDate> compact(String text) {
        var matcher = COMPACT.matcher(text);
        return matcher.find() ? day(date(matcher.toMatchResult(), 1, 2, 3)) : Optional.empty();
    }

    private Optional<PageDate> epoch(String text) {
        var digits = text.strip();
        if (!digits.matches("1\\d{9}(\\d{3})?")) {
            return Optional.empty();
        }
        var seconds = Long.parseLong(digits.substring(0, 10));
        return plausible(PageDate.of(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC)));
    }

    private static Optional<LocalDate> date(MatchResult match, int year, int month, int day) {
        return date(
                year(match.group(year)),
                Integer.parseInt(match.group(month)),
                Integer.parseInt(match.group(day)));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        var number = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return number;
        }
        return number > 90 ? 1900 + number : 2000 + number;
    }

    private Optional<PageDate> day(Optional<LocalDate> day) {
        return day.map(PageDate::of).flatMap(this::plausible);
    }

    /** With the time of groups {@code from} to {@code from + 4}, if it is there with its offset. */
    private Optional<PageDate> moment(MatchResult match, Optional<LocalDate> day, int from) {
        if (day.isEmpty() || match.group(from) == null || match.group(from + 4) == null) {
            return day(day);
        }
        try {
            var time = time(match, from);
            var moment =
                    OffsetDateTime.of(
                            LocalDateTime.of(day.get(), time), offset(match.group(from + 4)));
            return plausible(PageDate.of(moment));
        } catch (DateTimeException oddTime) {
            return day(day);
        }
    }

    private static LocalTime time(MatchResult match, int from) {
        var hour = Integer.parseInt(match.group(from));
        var half = match.group(from + 3);
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        var second = match.group(from + 2);
        return LocalTime.of(
                hour,
                Integer.parseInt(match.group(from + 1)),
                second == null ? 0 : Integer.parseInt(second));
    }

    private static ZoneOffset offset(String written) {
        return written.matches("[+-].*") ? ZoneOffset.of(written) : ZoneOffset.UTC;
    }

    private Optional<PageDate> plausible(PageDate date) {
        var inWindow = !date.day().isBefore(FIRST) && !date.day().isAfter(last);
        return inWindow ? Optional.of(date) : Optional.empty();
    }
}
