package org.broadsheet.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.broadsheet.topics.Report.SEVEN;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.collecting.Article;
import org.junit.jupiter.api.Test;

class StoryRankingTest {
    private static final Article ONE = Report.of(1, "Strike", "A strike.");
    private static final Article OTHER = Report.of(2, "Walkout", "A walkout.");

    @Test
    void moreIndependentOutletsRankHigher() {
        assertThat(score(1, ONE, OTHER)).isGreaterThan(score(1, ONE));
        assertThat(score(1, ONE)).isCloseTo(1 + Math.log(2), within(1e-9));
    }

    @Test
    void oneOutletTwiceCountsOnce() {
        assertThat(score(1, ONE, Report.of(1, "More", "More of it."))).isEqualTo(score(1, ONE));
    }

    @Test
    void aWireCopyIsNoIndependentOutlet() {
        assertThat(score(1, ONE, Report.of(2, "Copy", ONE.text()))).isEqualTo(score(1, ONE));
    }

    @Test
    void anOutletOfMoreWeightRanksHigher() {
        assertThat(score(1, Report.of(1, 200, SEVEN, "Strike", "A strike.")))
                .isGreaterThan(score(1, ONE));
    }

    @Test
    void aDayHalvesTheScore() {
        var later = StoryRanking.rank(List.of(ONE), 1, SEVEN.plus(Duration.ofDays(1)));

        assertThat(later.score()).isCloseTo(score(1, ONE) / 2, within(1e-9));
    }

    @Test
    void aBetterTopicScoreRanksHigherWithinLimits() {
        assertThat(score(2, ONE)).isGreaterThan(score(1, ONE));
        assertThat(score(100, ONE)).isEqualTo(score(1, ONE) * 1.5);
        assertThat(score(0, ONE)).isEqualTo(score(1, ONE) * 0.7);
    }

    @Test
    void aPinGoesFirstWhateverTheScore() {
        record Entry(boolean pinned, double score) {}
        var pinned = new Entry(true, 0.1);
        var high = new Entry(false, 9);
        var low = new Entry(false, 1);

        assertThat(
                        Stream.of(low, pinned, high)
                                .sorted(StoryRanking.order(Entry::pinned, Entry::score)))
                .containsExactly(pinned, high, low);
    }

    @Test
    void everyFactorIsNamed() {
        assertThat(StoryRanking.rank(List.of(ONE), 1, SEVEN).why())
                .containsExactly(
                        "outlets 1.00: x 1.69",
                        "topic score 1.00: x 1.00",
                        "0.0 hours old: x 1.00");
    }

    private static double score(double topic, Article... open) {
        return StoryRanking.rank(List.of(open), topic, SEVEN).score();
    }
}
