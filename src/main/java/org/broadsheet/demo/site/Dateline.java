package org.broadsheet.demo.site;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Fills {@code {day}}, {@code {day-1}} and {@code {year+2}} as seen from the instant of
 * publication.
 */
final class Dateline {
    private static final Pattern PLACE = Pattern.compile("\\{(day|year)([+-]\\d+)?}");

    /** Days in the accusative, as they stand after "у". */
    private static final List<String> SERBIAN =
            List.of("понедељак", "уторак", "среду", "четвртак", "петак", "суботу", "недељу");

    private final ZonedDateTime published;
    private final Locale language;

    Dateline(ZonedDateTime published, Locale language) {
        this.published = published;
        this.language = language;
    }

    String fill(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> {
                    var shift = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
                    return place.group(1).equals("day")
                            ? day(published.plusDays(shift).getDayOfWeek())
                            : Integer.toString(published.getYear() + shift);
                });
    }

    private String day(DayOfWeek day) {
        return language.getLanguage().equals("sr")
                ? SERBIAN.get(day.getValue() - 1)
                : day.getDisplayName(TextStyle.FULL, language);
    }
}
