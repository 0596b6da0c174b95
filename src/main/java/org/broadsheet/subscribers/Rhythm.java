package org.broadsheet.subscribers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How often, at which local hour and in which zone a reader gets a digest. */
public record Rhythm(Pattern pattern, LocalTime hour, ZoneId zone) {

    /** On which days; its text is what the tables keep. */
    public sealed interface Pattern {
        /** One digest for each edition of the list, not before the reader's hour. */
        record EveryEdition() implements Pattern {}

        /**
         * One digest on each of these days: weekdays, chosen days, or a single one for weekly
         * readers.
         */
        record OnDays(Set<DayOfWeek> days) implements Pattern {
            public OnDays {
                days = Set.copyOf(days);
                if (days.isEmpty()) {
                    throw new IllegalArgumentException("no day chosen");
                }
            }
        }

        /** One digest a month; the 31st means the last day of a shorter month. */
        record Monthly(int day) implements Pattern {
            public Monthly {
                if (day < 1 || day > 31) {
                    throw new IllegalArgumentException("day of the month: " + day);
                }
            }
        }

        default boolean includes(LocalDate date) {
            return switch (this) {
                case EveryEdition() -> true;
                case OnDays(var days) -> days.contains(date.getDayOfWeek());
                case Monthly(var day) ->
                        date.getDayOfMonth() == Math.min(day, date.lengthOfMonth());
            };
        }

        default String text() {
            return switch (this) {
                case EveryEdition() -> "every-edition";
                case OnDays(var days) ->
                        "days:"
                                + EnumSet.copyOf(days).stream()
                                        .map(Rhythm::shortName)
                                        .collect(Collectors.joining(","));
                case Monthly(var day) -> "monthly:" + day;
            };
        }

        static Pattern parse(String text) {
            if (text.equals("every-edition")) {
                return new EveryEdition();
            }
            if (text.equals("weekdays")) {
                return new OnDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            }
            var colon = text.indexOf(':');
            var value = text.substring(colon + 1);
            return switch (colon < 0 ? "" : text.substring(0, colon)) {
                case "days", "weekly" ->
                        new OnDays(
                                Arrays.stream(value.split(","))
                                        .map(Rhythm::day)
                                        .collect(Collectors.toSet()));
                case "monthly" -> new Monthly(Integer.parseInt(value));
                default -> throw new IllegalArgumentException("unknown rhythm: " + text);
            };
        }
    }

    private static String shortName(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    private static DayOfWeek day(String shortName) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> shortName(day).equalsIgnoreCase(shortName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown day: " + shortName));
    }

    public static Rhythm everyEdition(LocalTime hour, ZoneId zone) {
        return new Rhythm(new Pattern.EveryEdition(), hour, zone);
    }
}
