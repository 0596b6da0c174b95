package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutletChangeTest {
    private static final OutletChange.Said SAID =
            said("Copper at a high", "On Monday, Mira Novak of Bor sold 1,200 tonnes.");

    @Test
    void theSameWordsAreNoChange() {
        assertThat(OutletChange.between(SAID, SAID)).isEmpty();
    }

    @Test
    void aNumberThatIsGoneIsACorrection() {
        assertThat(change("Copper at a high", "On Monday, Mira Novak of Bor sold 1,300 tonnes."))
                .hasValue("the number 1,200 became 1,300");
    }

    @Test
    void aNameThatIsGoneIsACorrection() {
        assertThat(change("Copper at a high", "On Monday, Mira Nowak of Bor sold 1,200 tonnes."))
                .hasValue("the name Novak became Nowak");
    }

    @Test
    void aNewTitleIsACorrectionButItsPunctuationIsNot() {
        assertThat(change("Copper at a low", SAID.quoted()))
                .hasValue("the title was \"Copper at a high\"");
        assertThat(change("Copper: at a High!", SAID.quoted())).isEmpty();
    }

    @Test
    void aMarkIsACorrectionInAnyLanguageWeKnow() {
        for (var mark :
                new String[] {"Correction: ", "Berichtigung: ", "Исправка: ", "Исправлено: "}) {
            assertThat(change("Copper at a high", SAID.quoted() + " " + mark + "it was sold."))
                    .hasValue("the outlet says that it corrected the article");
        }
    }

    @Test
    void whatOnlySlippedOutOfTheQuotedPartIsNone() {
        var now =
                new OutletChange.Said(
                        "Copper at a high",
                        "A new first sentence.",
                        "A new first sentence. " + SAID.quoted());
        assertThat(OutletChange.between(SAID, now)).isEmpty();
    }

    private static Optional<String> change(String title, String text) {
        return OutletChange.between(SAID, said(title, text));
    }

    private static OutletChange.Said said(String title, String text) {
        return new OutletChange.Said(title, text, text);
    }
}
