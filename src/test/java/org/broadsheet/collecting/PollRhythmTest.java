package org.broadsheet.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PollRhythmTest {
    private static final Instant NOW = Instant.parse("2024-04-27T07:00:00Z");
    private final PollRhythm rhythm = new PollRhythm(Duration.ofMinutes(60), Duration.ofHours(12));

    @Test
    void aLivelySourceIsReadEveryHourAndAQuietOneTwiceADay() {
        assertIn(rhythm.afterAnswer(NOW, Duration.ofMinutes(10), null), Duration.ofMinutes(60));
        assertIn(rhythm.afterAnswer(NOW, Duration.ofDays(7), null), Duration.ofHours(12));
    }

    @Test
    void theServersOwnWishIsHeardUpToADay() {
        assertIn(rhythm.afterAnswer(NOW, null, Duration.ofHours(3)), Duration.ofHours(3));
        assertIn(rhythm.afterAnswer(NOW, null, Duration.ofDays(300)), Duration.ofHours(24));
    }

    @Test
    void aSourceThatIsNotFoundRestsForADayFromTheThirdTime() {
        assertIn(rhythm.afterFailure(NOW, 2, 404), Duration.ofMinutes(60));
        assertIn(rhythm.afterFailure(NOW, 3, 404), Duration.ofHours(24));
    }

    @Test
    void aWeekWithoutArticlesTeachesNothing() {
        @Nullable Duration learnt = PollRhythm.learn(0);

        assertThat(learnt).isNull();
        assertThat(PollRhythm.learn(14)).isEqualTo(Duration.ofHours(12));
    }

    private static void assertIn(Instant next, Duration wait) {
        assertThat(Duration.between(NOW, next)).isBetween(wait, wait.plus(wait.dividedBy(20)));
    }
}
