package org.broadsheet.topics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void allFormsOfAWordShareAStem() {
        assertThat(stems("mine mines mining mined", "en")).containsOnly("mine");
        assertThat(stems("Batterie Batterien", "de"))
                .hasSize(2)
                .containsOnly("batterie".substring(0, 7));
    }

    @Test
    void stopWordsLeaveAGap() {
        var words = Words.of("cost of living", Language.ENGLISH);

        assertThat(words).hasSize(3);
        assertThat(words.get(1).isGap()).isTrue();
    }

    @Test
    void bothSerbianScriptsAndCroatianShareStems() {
        var cyrillic = stems("рудници бакра", "sr");

        assertThat(stems("rudnici bakra", "sr")).isEqualTo(cyrillic);
        assertThat(stems("rudnici bakra", "hr")).isEqualTo(cyrillic);
    }

    @Test
    void aLanguageWithoutAnAnalyzerIsCutButNotStemmed() {
        assertThat(stems("Kopalnie miedzi", "pl")).containsExactly("kopalnie", "miedzi");
    }

    private static java.util.List<String> stems(String text, String language) {
        return Words.of(text, Language.of(language)).stream().map(Word::stem).toList();
    }
}
