package org.broadsheet.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.Quotation;
import org.broadsheet.shared.WebLink;
import org.broadsheet.topics.text.Language;
import org.junit.jupiter.api.Test;

class SummariesTest {
    private static final String STRIKE =
            "Workers of the Orvane smelter walked out on Monday over pay. Production stopped within hours, Dr. Foss of the"
                    + " company said. Lorries queued at the gate all day. A fourth sentence is never reached.";

    @Test
    void oneOutletGivesItsFirstSentencesWhole() {
        var summary = Summaries.of(List.of(quote("Harbour News", STRIKE)), Language.ENGLISH);

        assertThat(summary)
                .map(Summaries.Said::sentence)
                .containsExactly(
                        "Workers of the Orvane smelter walked out on Monday over pay.",
                        "Production stopped within hours, Dr. Foss of the company said.",
                        "Lorries queued at the gate all day.");
        assertThat(Summaries.text(summary)).endsWith("all day. (Harbour News)");
    }

    @Test
    void severalOutletsAreQuotedWithoutRepetitionAndCredited() {
        var other =
                "On Monday workers of the Orvane smelter walked out over pay. Ore prices rose by a tenth after the walkout.";
        var summary =
                Summaries.of(
                        List.of(quote("Harbour News", STRIKE), quote("Ridge Post", other)),
                        Language.ENGLISH);

        assertThat(summary.getFirst().outlet()).isEqualTo("Harbour News");
        assertThat(summary)
                .map(Summaries.Said::sentence)
                .doesNotContain("On Monday workers of the Orvane smelter walked out over pay.");
    }

    @Test
    void whereAReportWasWrittenIsNotQuoted() {
        var wire = "PORT HARLAN, Ruvenia (Wire) - Miners found a new vein below the old pit.";

        assertThat(Summaries.of(List.of(quote("A", wire)), Language.ENGLISH))
                .map(Summaries.Said::sentence)
                .containsExactly("Miners found a new vein below the old pit.");
    }

    @Test
    void theSameFactInOtherWordsIsNotToldTwice() {
        var first =
                "The Commission has added 14 projects to its list of strategic raw material ventures, with faster permits.";
        var again =
                "BRUSSELS - The Commission on Tuesday named 14 additional strategic projects under its Raw Materials Act.";

        assertThat(Summaries.of(List.of(quote("A", first), quote("B", again)), Language.ENGLISH))
                .hasSize(1);
    }

    @Test
    void aSentenceThatPointsBackwardsNeedsTheOneBeforeIt() {
        var other = "Ore rose by a tenth in London trading. It had been falling since the spring.";
        var leaning = "It said night shifts would be paid better from the autumn on.";

        assertThat(Summaries.of(List.of(quote("A", STRIKE), quote("B", leaning)), Language.ENGLISH))
                .map(Summaries.Said::sentence)
                .doesNotContain(leaning);
        assertThat(Summaries.of(List.of(quote("A", other)), Language.ENGLISH)).hasSize(2);
    }

    @Test
    void eachOutletIsReadInItsOwnOrderAndCreditedOnce() {
        var summary =
                Summaries.of(
                        List.of(
                                quote("A", "The smelter of Orvane stands still since Monday."),
                                quote(
                                        "B",
                                        "Zinc rose by a tenth in London. The smelter makes a third of the country's zinc.")),
                        Language.ENGLISH);

        assertThat(Summaries.text(summary))
                .isEqualTo(
                        "The smelter of Orvane stands still since Monday. (A) Zinc rose by a tenth in London. "
                                + "The smelter makes a third of the country's zinc. (B)");
    }

    @Test
    void everySentenceStandsInAQuotation() {
        var quotations =
                List.of(quote("A", STRIKE), quote("B", "The union wants more for night shifts."));

        assertThat(Summaries.of(quotations, Language.ENGLISH))
                .allMatch(said ->
                        quotations.stream().anyMatch(q -> q.text().contains(said.sentence())));
    }

    @Test
    void aCutOffSentenceAndACallToSubscribeAreLeftOut() {
        var text =
                "Subscribe now for the full story of the strike. The smelter stands still since Monday noon. The union said it would …";

        assertThat(Summaries.of(List.of(quote("A", text)), Language.ENGLISH))
                .map(Summaries.Said::sentence)
                .containsExactly("The smelter stands still since Monday noon.");
    }

    @Test
    void whereNothingMayBeQuotedThereIsNoSummary() {
        assertThat(Summaries.of(List.of(quote("A", "")), Language.ENGLISH)).isEmpty();
    }

    private static Quotation quote(String outlet, String text) {
        return new Quotation(
                new ArticleId(1),
                outlet,
                new WebLink("https://outlet.example/a"),
                "Strike",
                text,
                text.split(" ").length,
                null,
                "en",
                null,
                false);
    }
}
