package org.broadsheet.topics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aCapitalAtTheStartOfASentenceIsNoName() {
        var names = Names.of("", "Workers left the mine. Nobody was hurt in Port Harlan.");

        assertThat(names.names()).containsExactly("port", "harlan");
        assertThat(names.pairs()).containsExactly("port harlan");
    }

    @Test
    void aNameAtTheStartOfASentenceCountsIfTheTextHasItElsewhere() {
        var names = Names.of("", "Orvane bought the smelter. The price of Orvane fell.");

        assertThat(names.names()).containsExactly("orvane", "orvane");
    }

    @Test
    void capitalsOfAHeadlineWithCapitalsEverywhereSayNothing() {
        var names = Names.of("Smelter Workers Leave Orvane", "The smelter of Orvane stands still.");

        assertThat(names.names()).containsExactly("orvane", "orvane");
    }

    @Test
    void numbersAreComparedWithoutSeparators() {
        assertThat(
                        Names.of(
                                        "",
                                        "They mined 12,500 tonnes, 7 percent more than the 11.900 before.")
                                .numbers())
                .containsExactly("12500", "11900");
    }
}
