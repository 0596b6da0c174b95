package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.subscribers.Rhythm.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatchUpTest {
    @ParameterizedTest
    @CsvSource({
        "every-edition, 8",
        "weekdays, 10",
        "'days:MON,THU', 11",
        "weekly:SUN, 14",
        "monthly:31, 38"
    })
    void aDigestReachesBackTheReadersRhythmAndSevenDays(String pattern, int days) {
        assertThat(CatchUp.bound(Pattern.parse(pattern))).hasDays(days);
    }
}
