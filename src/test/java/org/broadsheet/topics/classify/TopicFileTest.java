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
        assertMistake("topics:\n- topic: 'copper\n", "not-yaml", 3);
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
