package org.broadsheet.topics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FunctionWordsTest {

    @Test
    void serbianIsKnownInBothScripts() {
        var serbian = Language.of("sr");
        assertThat(FunctionWords.isOne("Na", serbian)).isTrue();
        assertThat(FunctionWords.isOne("на", serbian)).isTrue();
        assertThat(FunctionWords.isOne("између", serbian)).isTrue();
        assertThat(FunctionWords.isOne("rudnik", serbian)).isFalse();
        assertThat(FunctionWords.isOne("za", Language.of("hr"))).isTrue();
    }

    @Test
    void englishReportingVerbsTellNothing() {
        assertThat(FunctionWords.isOne("said", Language.ENGLISH)).isTrue();
        assertThat(FunctionWords.isOne("some", Language.ENGLISH)).isTrue();
        assertThat(FunctionWords.isOne("strike", Language.ENGLISH)).isFalse();
    }

    @Test
    void otherLanguagesHaveTheirListInTheAnalyzer() {
        assertThat(FunctionWords.isOne("und", Language.of("de"))).isFalse();
    }
}
