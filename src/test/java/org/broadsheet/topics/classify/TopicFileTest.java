package org.broadsheet.topics.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.broadsheet.shared.UserProblem;
import org.junit.jupiter.api.Test;

class TopicFileTest {
    @Test
    void wordsComeInThreeForms() {
        var topic =
                TopicFile.read(
                                """
                                topics:
                                - topic: copper
                                  name: Copper
                                  words:
                                  - copper
                                  - copper cathode: 2
                                  - {phrase: Kupfer, title: 5, languages: [de]}
                                """)
                        .getFirst();

        assertThat(topic.words())
                .containsExactly(
                        RuleWord.of("copper", 1),
                        RuleWord.of("copper cathode", 2),
                        new RuleWord(
                                "Kupfer", 1, new PlaceWeights(5, 2, 1), java.util.List.of("de")));
        assertThat(topic.minimum()).isEqualTo(3);
    }

    @Test
    void aMisspeltFieldIsToldWithItsLine() {
        assertMistake("topics:\n- topic: copper\n  wrods: [copper]\n", "unknown-field", 3);
    }

    @Test
    void aMinimumThatIsNoNumberIsToldWithItsLine() {
        assertMistake(
                "topics:\n- topic: copper\n  name: Copper\n  minimum: three\n", "not-a-number", 4);
    }

    @Test
    void aTopicThatStandsThereTwiceIsToldWithItsLine() {
        assertMistake("topics:\n- topic: copper\n- topic: zinc\n- topic: copper\n", "twice", 4);
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        assertMistake("topics:\n- topic: copper\n    name: Copper\n", "not-yaml", 3);
        assertMistake("topics: " + "[".repeat(100), "not-yaml", 1);
    }

    @Test
    void anOpenQuoteIsToldWithTheLineItOpensIn() {
        assertMistake("topics:\n- topic: 'copper\n  name: Copper\n", "open-quote", 2);
    }

    @Test
    void aControlCharacterIsToldWithItsLine() {
        assertMistake("topics:\n- topic: copper\n  name: Cop\u0001per\n", "control-character", 3);
    }

    @Test
    void aWeightThatIsNotFiniteIsToldWithItsLine() {
        assertMistake("topics:\n- topic: tin\n  words:\n  - tin: NaN\n", "not-a-number", 4);
        assertMistake("topics:\n- topic: tin\n  words:\n  - tin: 1e999\n", "not-a-number", 4);
        assertMistake("topics:\n- topic: tin\n  minimum: 3d\n", "not-a-number", 3);
    }

    @Test
    void aMinimumBelowZeroIsToldWithItsOwnLine() {
        assertMistake("topics:\n- topic: tin\n  name: Tin\n  minimum: -1\n", "not-above-0", 4);
    }

    @Test
    void aFieldThatStandsThereTwiceIsToldWithItsLine() {
        assertMistake(
                "topics:\n- topic: tin\n  words: [tin]\n  words: [solder]\n", "field-twice", 4);
    }

    @Test
    void aListWhereAWordBelongsIsToldWithItsLine() {
        assertMistake("topics:\n- topic: tin\n  words:\n  - [tin, solder]\n", "not-one-text", 4);
    }

    @Test
    void aFileWithoutItsFirstLineOrThatContainsItselfIsToldSo() {
        assertMistake("- topic: tin\n  name: Tin\n", "no-topics", 1);
        assertMistake("topics: &all\n- *all\n", "not-fields", 1);
        assertMistake("topics:\n- topic: tin\n  words: &all\n  - *all\n", "not-one-text", 3);
    }

    @Test
    void anUnknownLanguageIsToldInAFileButNotInWhatWasStored() {
        var yaml = "topics:\n- topic: tin\n  words:\n  - {phrase: Zinn, languages: [german]}\n";

        assertMistake(yaml, "no-language", 4);
        assertThat(TopicFile.stored(yaml)).hasSize(1);
    }

    @Test
    void aKeyWithBlanksIsRefused() {
        assertMistake("topics:\n- topic: Rare earths\n", "refused", 2);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var topics =
                TopicFile.read(
                        """
                        topics:
                        - topic: copper
                          name: 'Copper: all of it'
                          minimum: 2.5
                          words: [copper, {copper mine: 0.5}, {phrase: Kupfer, title: 5, languages: [de]}]
                          required: [mine]
                          not: [theft]
                          except: [copper beech]
                          rubrics: [Base metals]
                          sources: [Harbour News]
                        """);

        assertThat(TopicFile.read(TopicFile.write(topics))).isEqualTo(topics);
    }

    private static void assertMistake(String yaml, String key, int line) {
        assertThatExceptionOfType(UserProblem.class)
                .isThrownBy(() -> TopicFile.read(yaml))
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("topics.file." + key);
                    assertThat(problem.arguments().getFirst()).isEqualTo(line);
                });
    }
}
