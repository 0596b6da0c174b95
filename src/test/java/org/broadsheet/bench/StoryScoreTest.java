package org.broadsheet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.broadsheet.bench.StoryScore.Placed;
import org.junit.jupiter.api.Test;

class StoryScoreTest {
    @Test
    void rightGroupsScoreOne() {
        var score =
                StoryScore.of(
                        List.of(new Placed("1", "a"), new Placed("1", "a"), new Placed("2", "b")));

        assertThat(score).isEqualTo(new StoryScore(1, 1, 1, 1));
    }

    @Test
    void eachArticleCountsByItsGroupAndItsStory() {
        var score =
                StoryScore.of(
                        List.of(
                                new Placed("1", "a"),
                                new Placed("1", "a"),
                                new Placed("1", "b"),
                                new Placed("2", "b")));

        assertThat(score.precision()).isEqualTo((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4);
        assertThat(score.recall()).isEqualTo((1 + 1 + 0.5 + 0.5) / 4);
        assertThat(score.pairPrecision()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(score.pairRecall()).isEqualTo(0.5);
    }
}
