package org.broadsheet.editions;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadsheet.subscribers.Rhythm.Pattern;

/** How far back a digest reaches at most: the reader's own rhythm and seven days. */
final class CatchUp {
    static final Duration LONGEST = Duration.ofDays(31 + 7);

    private CatchUp() {}

    static Duration bound(Pattern pattern) {
        return Duration.ofDays(7 + days(pattern));
    }

    private static int days(Pattern pattern) {
        return switch (pattern) {
            case Pattern.EveryEdition() -> 1;
            case Pattern.OnDays(var days) -> longestGap(days);
            case Pattern.Monthly(var day) -> 31;
        };
    }

    private static int longestGap(Set<DayOfWeek> days) {
        return days.stream()
                .mapToInt(day ->
                        IntStream.rangeClosed(1, 7)
                                .filter(gap -> days.contains(day.plus(gap)))
                                .findFirst()
                                .orElse(7))
                .max()
                .orElse(7);
    }
}
