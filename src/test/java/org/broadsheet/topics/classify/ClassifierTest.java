package org.broadsheet.topics.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.topics.text.Language;
import org.junit.jupiter.api.Test;

class ClassifierTest {
    private final Classifier classifier =
            new Classifier(
                    TopicFile.read(
                            """
                            topics:
                            - topic: copper
                              words:
                              - copper
                              - copper mine: 2
                              not: [copper wire theft]
                              except: [copper beech]
                              rubrics: [Base metals]
                            - topic: battery-metals
                              words: [lithium, cobalt]
                              required: [battery]
                            - topic: harbour
                              words: [harbour]
                              sources: [Harbour News]
                            """));

    @Test
    void oneWordInTheTitleIsEnoughAndNamed() {
        var score = score("copper", "Copper prices rise", filler(20));

        assertThat(score.belongs()).isTrue();
        assertThat(score.score()).isEqualTo(1);
        assertThat(score.why()).containsExactly("copper (title) +3");
    }

    @Test
    void aTitleWithoutATextSaysWhatALeadWouldRepeat() {
        assertThat(score("copper", "Copper prices rise", "").why())
                .containsExactly("copper (title alone) +5");
    }

    @Test
    void theFirstWordsStandForAMissingTitle() {
        assertThat(score("copper", "", "Copper prices rise. " + filler(40)).why())
                .containsExactly("copper (title) +3");
    }

    @Test
    void oneWordInTheTextIsNotEnough() {
        var score = score("copper", "Prices rise", filler(60) + " Also copper.");

        assertThat(score.belongs()).isFalse();
        assertThat(score.why()).containsExactly("copper (body) +1");
    }

    @Test
    void aWordIsFoundInAllItsForms() {
        assertThat(score("copper", "Two copper mines closed", "").why())
                .containsExactly("copper mine (title alone) +10", "copper (title alone) +5");
    }

    @Test
    void aNotTermKeepsTheArticleOutAndSaysSo() {
        var score = score("copper", "Police fear more copper wire thefts", "");

        assertThat(score.belongs()).isFalse();
        assertThat(score.against()).containsExactly("has \"copper wire theft\"");
    }

    @Test
    void aWordInsideAnExceptedPhraseCountsNothing() {
        assertThat(score("copper", "A copper beech fell", "").score()).isZero();
        assertThat(score("copper", "A copper beech fell on copper", filler(20)).score())
                .isEqualTo(1);
    }

    @Test
    void aRequiredTermMustStandThere() {
        assertThat(score("battery-metals", "Lithium found", "").against())
                .containsExactly("has none of: battery");
        assertThat(score("battery-metals", "Lithium found", "For batteries.").belongs()).isTrue();
    }

    @Test
    void theOutletsOwnRubricCountsLikeATitle() {
        var article = new TopicText(Language.ENGLISH, "Prices", "", "", "base metals");

        assertThat(classifier.score(article).getFirst().why())
                .containsExactly("Base metals (rubric) +3");
    }

    @Test
    void aTopicCanTakeFromOneSourceOnly() {
        var elsewhere = new TopicText(Language.ENGLISH, "New harbour", "", "Ridge Post", "");
        var there = new TopicText(Language.ENGLISH, "New harbour", "", "Harbour News", "");

        assertThat(find("harbour", elsewhere).belongs()).isFalse();
        assertThat(find("harbour", there).belongs()).isTrue();
    }

    @Test
    void aWordRepeatedWithoutEndStopsCounting() {
        assertThat(score("copper", "", "copper ".repeat(200)).score()).isEqualTo(2);
    }

    @Test
    void theBestComesFirst() {
        var article = TopicText.of(Language.ENGLISH, "Copper and the harbour", "Copper again.");

        assertThat(classifier.score(article).getFirst().topic()).isEqualTo("copper");
    }

    @Test
    void examplesLiftWhatIsLikeThemAndNameTheWords() {
        var learnt =
                classifier.learntFrom(
                        List.of(
                                example(
                                        "harbour",
                                        "Quay works begin",
                                        "Cranes lift the new quay wall."),
                                example(
                                        "harbour",
                                        "Cranes for the quay",
                                        "Two cranes were shipped."),
                                example("harbour", "Quay opens", "The quay wall stands."),
                                example("copper", "Cathodes dear", "Smelters sell cathodes."),
                                example("copper", "Cathodes cheap", "Smelters buy."),
                                example("copper", "Smelters wait", "No cathodes came.")));
        var article = TopicText.of(Language.ENGLISH, "A crane for the quay", "The wall is done.");

        var best = learnt.score(article).getFirst();

        assertThat(best.topic()).isEqualTo("harbour");
        assertThat(best.why().getFirst()).contains("like its examples", "quay");
        assertThat(classifier.score(article)).allMatch(score -> score.score() == 0);
    }

    @Test
    void aTopicWithoutExamplesIsScoredByItsRulesAlone() {
        var learnt = classifier.learntFrom(List.of(example("harbour", "Quay", "The quay.")));
        var article = TopicText.of(Language.ENGLISH, "Copper prices rise", "");

        assertThat(learnt.score(article)).isEqualTo(classifier.score(article));
    }

    private static Example example(String topic, String title, String text) {
        return new Example(TopicText.of(Language.ENGLISH, title, text), List.of(topic), List.of());
    }

    private TopicScore score(String topic, String title, String text) {
        return find(topic, TopicText.of(Language.ENGLISH, title, text));
    }

    private TopicScore find(String topic, TopicText article) {
        return classifier.score(article).stream()
                .filter(score -> score.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static String filler(int words) {
        return "word ".repeat(words);
    }
}
