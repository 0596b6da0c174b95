package org.broadsheet.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    @Test
    void aReaderGetsTheEditionAtTheirLocalHour() {
        var edition = Instant.parse("2026-11-24T05:30:00Z"); // 06:30 in Belgrade
        assertThat(slot("every-edition", "07:00", BELGRADE, edition, edition))
                .isEqualTo("2026-11-24T06:00:00Z");
    }

    @Test
    void anEditionAfterTheReadersHourGoesOutAtOnceToWhoReadsEveryEdition() {
        var evening = Instant.parse("2026-11-24T17:00:00Z");
        assertThat(slot("every-edition", "07:00", BELGRADE, evening, evening))
                .isEqualTo("2026-11-24T17:00:00Z");
    }

    @Test
    void aReaderInTokyoGetsTheMorningEditionOfBelgradeTheNextMorning() {
        var edition = Instant.parse("2026-11-24T05:30:00Z"); // 14:30 in Tokyo
        assertThat(slot("days:MON,TUE,WED,THU,FRI", "07:00", TOKYO, edition, edition))
                .isEqualTo("2026-11-24T22:00:00Z");
    }

    @Test
    void aWeeklyReaderWaitsForTheirDay() {
        var tuesday = Instant.parse("2026-11-24T05:30:00Z");
        assertThat(slot("weekly:SUN", "09:00", BELGRADE, tuesday, tuesday))
                .isEqualTo("2026-11-29T08:00:00Z");
    }

    @Test
    void theThirtyFirstMeansTheLastDayOfAShorterMonth() {
        var february = Instant.parse("2026-02-10T05:30:00Z");
        assertThat(slot("monthly:31", "07:00", BELGRADE, february, february))
                .isEqualTo("2026-02-28T06:00:00Z");
    }

    @Test
    void anHourThatSpringSkipsShiftsToTheNextThatExists() {
        var edition = Instant.parse("2026-03-28T23:30:00Z"); // 29 March, 02:30 does not exist
        assertThat(slot("days:SUN", "02:30", BELGRADE, edition, edition))
                .isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void anHourThatAutumnDoublesCountsOnceTheFirstTime() {
        var edition = Instant.parse("2026-10-24T22:30:00Z"); // 25 October, 02:30 comes twice
        var first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(slot("days:SUN", "02:30", BELGRADE, edition, edition))
                .isEqualTo(first.toString());
        assertThat(
                        Slots.next(
                                rhythm("days:SUN", "02:30", BELGRADE),
                                first.plusSeconds(1),
                                first.plusSeconds(4 * 3600)))
                .isAfter(first.plusSeconds(6 * 24 * 3600));
    }

    @Test
    void halfAnHourOfDaylightSavingIsNoTrouble() {
        var edition = Instant.parse("2026-10-03T10:00:00Z");
        assertThat(slot("days:SUN", "02:15", LORD_HOWE, edition, edition))
                .isEqualTo("2026-10-03T15:45:00Z");
    }

    @Test
    void aSlotThatPassedWithinThreeHoursIsStillUsed() {
        var edition = Instant.parse("2026-11-24T05:30:00Z");
        var approvedLate = Instant.parse("2026-11-24T08:00:00Z");
        assertThat(slot("weekdays", "07:00", BELGRADE, edition, approvedLate))
                .isEqualTo("2026-11-24T06:00:00Z");
    }

    @Test
    void aSlotThatPassedLongerAgoGivesWayToTheNext() {
        var edition = Instant.parse("2026-11-24T05:30:00Z");
        var approvedTooLate = Instant.parse("2026-11-24T10:00:00Z");
        assertThat(slot("weekdays", "07:00", BELGRADE, edition, approvedTooLate))
                .isEqualTo("2026-11-25T06:00:00Z");
    }

    private static String slot(
            String pattern, String hour, ZoneId zone, Instant edition, Instant now) {
        return Slots.next(rhythm(pattern, hour, zone), edition, now).toString();
    }

    private static Rhythm rhythm(String pattern, String hour, ZoneId zone) {
        return new Rhythm(Rhythm.Pattern.parse(pattern), LocalTime.parse(hour), zone);
    }
}
