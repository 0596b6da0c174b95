package org.broadsheet.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatelineTests {
    private static final ZonedDateTime NEW_YEARS_EVE =
            ZonedDateTime.parse("2026-12-31T22:00:00+01:00");

    @Test
    void daysAndYearsAreThoseOfPublication() {
        assertThat(
                        new Dateline(NEW_YEARS_EVE, Locale.ENGLISH)
                                .fill(
                                        "on {day}, {day-1} or {day+1}; from {year+2}, since {year-1}"))
                .isEqualTo("on Thursday, Wednesday or Friday; from 2028, since 2025");
    }

    @Test
    void aSerbianDayStandsInTheAccusative() {
        assertThat(new Dateline(NEW_YEARS_EVE.minusDays(1), Locale.of("sr")).fill("у {day}"))
                .isEqualTo("у среду");
    }
}
