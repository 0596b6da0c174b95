package org.broadsheet.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.TopicImport.Difference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TopicImportTest {
    private static final Actor EDITOR = new Actor.Staff(1);
    private static final String CHANGE =
            "topics:\n- topic: copper\n  name: Copper\n  words: [copper]\n";

    private final Wire wire;

    TopicImportTest(TestDatabase database) {
        this.wire = new Wire(database.fresh());
    }

    @BeforeEach
    void starterTopics() {
        wire.readStarterTopics();
    }

    @Test
    void whatWasExportedChangesNothingWhenImported() {
        assertThat(wire.topicImport().differences(wire.topicImport().export())).isEmpty();
    }

    @Test
    void aDryRunShowsTheDifferenceAndChangesNothing() {
        var before = wire.topics().rules();

        var differences = wire.topicImport().differences(CHANGE);

        assertThat(differences).map(Difference::topic).containsExactly("copper");
        assertThat(differences.getFirst().lines()).contains("- words: copper concentrate");
        assertThat(wire.topics().rules()).isEqualTo(before);
    }

    @Test
    void anImportChangesWhatItNamesAndFilesRecentArticlesAnew() {
        var article = wire.article("Copper up", "Prices rose.");
        wire.fileAll();

        wire.topicImport().read(CHANGE, EDITOR);

        assertThat(wire.topics().rules()).hasSize(5);
        assertThat(wire.newsroom().unfiled(10)).containsExactly(article);
    }

    @Test
    void aMistakeAnywhereChangesNothing() {
        var before = wire.topics().rules();

        assertThatExceptionOfType(UserProblem.class)
                .isThrownBy(() ->
                        wire.topicImport().read(CHANGE + "- topic: tin\n  wrods: []\n", EDITOR));

        assertThat(wire.topics().rules()).isEqualTo(before);
    }

    @Test
    void aChangedValueIsShownWithTheOldOneAndANewTopicWhole() {
        wire.topicImport().read(CHANGE, EDITOR);

        var differences =
                wire.topicImport()
                        .differences(
                                """
                                topics:
                                - topic: copper
                                  name: Copper
                                  minimum: 4
                                  words:
                                  - copper: 0.7
                                  - {phrase: Kupfer, languages: [de]}
                                - topic: tin
                                  name: Tin
                                  not: [tin roof]
                                """);

        assertThat(differences)
                .containsExactly(
                        new Difference(
                                "copper",
                                false,
                                List.of(
                                        "minimum: 3 -> 4",
                                        "words: copper: 1 -> 0.7",
                                        "+ words: Kupfer [de]")),
                        new Difference(
                                "tin",
                                true,
                                List.of("+ name: Tin", "+ minimum: 3", "+ not: tin roof")));
    }

    @Test
    void aWordThatMovesToAnotherListIsShownInBoth() {
        wire.topicImport().read(CHANGE, EDITOR);

        var differences =
                wire.topicImport()
                        .differences("topics:\n- topic: copper\n  name: Copper\n  not: [copper]\n");

        assertThat(differences.getFirst().lines())
                .containsExactly("- words: copper", "+ not: copper");
    }

    @Test
    void topicsThatTheFileDoesNotNameAreTold() {
        assertThat(wire.topicImport().unnamed(CHANGE)).contains("rare-earths").hasSize(4);
    }
}
