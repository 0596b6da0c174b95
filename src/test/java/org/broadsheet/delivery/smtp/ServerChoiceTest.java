package org.broadsheet.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerChoiceTest {
    private final List<String> told = new ArrayList<>();
    private long now;
    private final ServerChoice choice =
            new ServerChoice(
                    Duration.ofSeconds(60),
                    () -> now,
                    new ServerTurns() {
                        @Override
                        public void toSecond(String why) {
                            told.add("second: " + why);
                        }

                        @Override
                        public void backToFirst() {
                            told.add("first");
                        }
                    });

    private void pass(long seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void aShortFailureChangesNothing() {
        assertThat(choice.firstFailed("refused")).isFalse();
        pass(59);
        assertThat(choice.firstFailed("refused")).isFalse();
        choice.firstIsWell();
        pass(59);
        assertThat(choice.firstFailed("refused")).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void theSecondIsUsedAfterTheSetTimeAndToldOnce() {
        choice.firstFailed("535 no");
        pass(60);
        assertThat(choice.firstFailed("535 no")).isTrue();
        assertThat(choice.firstFailed("535 no")).isTrue();
        assertThat(choice.isOnSecond()).isTrue();
        assertThat(choice.triesFirst()).isFalse();
        assertThat(told).containsExactly("second: 535 no");
    }

    @Test
    void oneMailAMinuteKnocksAtTheFirstUntilItIsWell() {
        choice.firstFailed("gone");
        pass(60);
        choice.firstFailed("gone");
        pass(60);
        assertThat(choice.triesFirst()).isTrue();
        assertThat(choice.triesFirst()).isFalse();
        assertThat(choice.firstFailed("gone")).isTrue();
        pass(60);
        assertThat(choice.triesFirst()).isTrue();
        choice.firstIsWell();
        assertThat(choice.triesFirst()).isTrue();
        assertThat(choice.isOnSecond()).isFalse();
        assertThat(told).containsExactly("second: gone", "first");
    }
}
