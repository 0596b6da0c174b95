package org.broadsheet.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.collecting.Article;
import org.junit.jupiter.api.Test;

class FollowUpsTest {
    private static final Article SENT =
            Report.of(
                    1,
                    "Strike stops the Orvane smelter",
                    "Some 450 workers of the Orvane smelter in Port Harlan walked out on Monday over pay, their union said.");

    @Test
    void aRewriteIsNoFollowUpEvenOfAnotherOutlet() {
        var rewrite =
                Report.of(
                        2,
                        "Orvane smelter stopped",
                        "Workers of the Orvane smelter in Port Harlan walked out on Monday, the union said.");

        assertThat(FollowUps.newFacts(List.of(SENT), List.of(rewrite))).isEmpty();
    }

    @Test
    void newNamesAndNumbersMakeAFollowUpAndAreNamed() {
        var news =
                Report.of(
                        1,
                        "Talks begin at Orvane",
                        "The company offered a rise of 85 marks after mediator Adlen Foss met both sides overnight.");

        assertThat(FollowUps.newFacts(List.of(SENT), List.of(news)))
                .hasValueSatisfying(facts -> assertThat(facts).contains("adlen", "foss", "85"));
    }

    @Test
    void aNewOutletWithNewWordsIsAFollowUpAndNamedFirst() {
        var view =
                Report.of(
                        2,
                        "Why the smelter stands still",
                        "Behind the walkout lies a long quarrel about shifts, overtime and holidays.");

        assertThat(FollowUps.newFacts(List.of(SENT), List.of(view)))
                .hasValueSatisfying(facts -> assertThat(facts).startsWith("Outlet 2"));
    }

    @Test
    void otherWordsOfTheSameOutletWithoutANewFactAreNoFollowUp() {
        var view =
                Report.of(
                        1,
                        "Why the smelter stands still",
                        "Behind the walkout lies a long quarrel about shifts, overtime and holidays.");

        assertThat(FollowUps.newFacts(List.of(SENT), List.of(view))).isEmpty();
    }
}
