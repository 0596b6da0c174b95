package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.broadsheet.subscribers.EditionTime;
import org.broadsheet.subscribers.ListId;
import org.junit.jupiter.api.Test;

class EditionTimesTest {
    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");

    @Test
    void sevenIsSevenInSummerAndInWinter() {
        var times = at(LocalTime.of(7, 0));
        assertThat(editionAt(times, "2026-07-01")).isEqualTo("2026-07-01T05:00:00Z");
        assertThat(editionAt(times, "2026-12-01")).isEqualTo("2026-12-01T06:00:00Z");
    }

    @Test
    void aTimeThatTheClocksJumpOverShiftsByTheGap() {
        var edition = editionAt(at(LocalTime.of(2, 30)), "2026-03-29");
        assertThat(edition.atZone(BELGRADE).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void aDoubledHourGivesOneEditionInItsFirstPass() {
        var times = at(LocalTime.of(2, 30));
        var slots = times.on(LocalDate.parse("2026-10-25")).toList();
        assertThat(slots).hasSize(1);
        assertThat(slots.getFirst().times().editionAt()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(
                        times.after(Instant.parse("2026-10-25T01:00:00Z"))
                                .findFirst()
                                .orElseThrow()
                                .day())
                .isEqualTo("2026-10-26");
    }

    @Test
    void theNextEditionIsTheOneNotYetFrozen() {
        var times = at(LocalTime.of(7, 0), LocalTime.of(17, 0));
        var next = times.after(Instant.parse("2026-11-24T05:00:00Z")).findFirst().orElseThrow();
        assertThat(next.time()).isEqualTo(LocalTime.of(17, 0));
        var before = times.after(Instant.parse("2026-11-24T04:59:59Z")).findFirst().orElseThrow();
        assertThat(before.time()).isEqualTo(LocalTime.of(7, 0));
    }

    @Test
    void freezeAndDeadlineLieBeforeTheEditionTime() {
        var slot =
                at(LocalTime.of(7, 0)).on(LocalDate.parse("2026-11-24")).findFirst().orElseThrow();
        assertThat(slot.times().freezeAt()).isEqualTo("2026-11-24T05:00:00Z");
        assertThat(slot.times().deadlineAt()).isEqualTo("2026-11-24T05:45:00Z");
    }

    @Test
    void aFreezeMayLieOnTheDayBefore() {
        var times =
                new EditionTimes(
                        new ListId(1),
                        BELGRADE,
                        List.of(
                                new EditionTime(
                                        LocalTime.of(0, 30),
                                        Duration.ofHours(2),
                                        Duration.ofHours(1))));
        var next = times.after(Instant.parse("2026-11-23T21:00:00Z")).findFirst().orElseThrow();
        assertThat(next.day()).isEqualTo("2026-11-24");
        assertThat(next.times().freezeAt()).isEqualTo("2026-11-23T21:30:00Z");
    }

    @Test
    void aListWithoutEditionTimesHasNoNextEdition() {
        assertThat(at().after(Instant.EPOCH)).isEmpty();
    }

    private static Instant editionAt(EditionTimes times, String day) {
        return times.on(LocalDate.parse(day)).findFirst().orElseThrow().times().editionAt();
    }

    private static EditionTimes at(LocalTime... times) {
        var daily =
                java.util.Arrays.stream(times)
                        .map(time ->
                                new EditionTime(time, Duration.ofHours(1), Duration.ofMinutes(15)))
                        .toList();
        return new EditionTimes(new ListId(1), BELGRADE, daily);
    }
}
