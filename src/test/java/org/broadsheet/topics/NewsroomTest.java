package org.broadsheet.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class NewsroomTest {
    private static final Actor EDITOR = new Actor.Staff(1);
    private static final String STRIKE =
            "Some 450 workers of the Orvane smelter in Port Harlan walked out on Monday over pay, their union said.";
    private static final String STRIKE_ELSEWHERE =
            "A walkout over pay has stopped the Orvane smelter at Port Harlan. The union of the 450 workers wants"
                    + " 8 percent more.";
    private static final String PERMIT =
            "Keldric Lithium may open its mine in the Sorra valley after three years of hearings.";

    private final Wire wire;

    NewsroomTest(TestDatabase database) {
        this.wire = new Wire(database.fresh());
    }

    @BeforeEach
    void starterTopics() {
        wire.readStarterTopics();
    }

    @Test
    void aNewArticleIsFiledOnceUnderItsTopicsTheBestFirst() {
        var article =
                wire.article(
                        "Copper smelter on strike",
                        "Copper again, and a permit for lithium lithium.");

        wire.newsroom().file(wire.newsroom().unfiled(10));

        assertThat(wire.newsroom().unfiled(10)).isEmpty();
        assertThat(wire.keysOf(article)).startsWith("copper");
        assertThat(wire.filings().list(List.of(article)).getFirst().best()).isTrue();
        assertThat(wire.filings().list(List.of(article)).getFirst().why())
                .contains("copper (title alone ×2) +6");
    }

    @Test
    void whatNoRuleTakesGoesToItsSourcesDefaultTopicElseNowhere() {
        var first = wire.article("A fair", "Music in the square.");
        wire.fileAll();
        assertThat(wire.keysOf(first)).isEmpty();

        wire.defaults().put(wire.source(), wire.topic("environment"));
        var second = wire.article("Another fair", "More music in the square.");
        wire.fileAll();

        assertThat(wire.keysOf(second)).containsExactly("environment");
    }

    @Test
    void anEditorsMoveHoldsAlsoWhenTheArticleIsFiledAgain() {
        var article = wire.article("Copper up", "Prices rose.");
        wire.fileAll();

        wire.newsroom().move(article, wire.topic("copper"), false, EDITOR);
        wire.newsroom().move(article, wire.topic("environment"), true, EDITOR);
        wire.newsroom().file(List.of(article));

        assertThat(wire.keysOf(article)).containsExactly("environment");
    }

    @Test
    void outletsOnOneEventShareAStoryAndALateArrivalKeepsItsNumber() {
        var first = wire.article("Strike stops the Orvane smelter", STRIKE);
        var other = wire.article("Ministry allows lithium mine", PERMIT);
        wire.fileAndGroup();
        var story = wire.stories().storyOf(first).orElseThrow();

        var late = wire.article("Port Harlan: smelter workers walk out", STRIKE_ELSEWHERE);
        wire.fileAndGroup();

        assertThat(wire.stories().storyOf(late)).contains(story);
        assertThat(wire.stories().storyOf(first)).contains(story);
        assertThat(wire.stories().storyOf(other)).isPresent().get().isNotEqualTo(story);
        assertThat(wire.stories().get(story).articles()).containsExactlyInAnyOrder(first, late);
        assertThat(wire.stories().why(late)).contains("orvane");
    }

    @Test
    void groupingAgainChangesNothing() {
        wire.article("Strike stops the Orvane smelter", STRIKE);
        wire.fileAndGroup();

        assertThat(wire.newsroom().group(wire.now())).isZero();
    }

    @Test
    void anArticleOutsideTheWindowStartsAStoryOfItsOwn() {
        var first = wire.article("Strike stops the Orvane smelter", STRIKE);
        wire.fileAndGroup();
        wire.wait(Duration.ofDays(10));
        var later = wire.article("Port Harlan: smelter workers walk out", STRIKE_ELSEWHERE);
        wire.fileAndGroup();

        assertThat(wire.stories().storyOf(later)).isNotEqualTo(wire.stories().storyOf(first));
    }

    @Test
    void explainSaysWhyAnArticleIsNotInATopic() {
        var article = wire.article("Police stop copper wire thefts", "Copper is dear.");

        assertThat(wire.newsroom().explain(article))
                .filteredOn(score -> score.topic().equals("copper"))
                .first()
                .satisfies(score -> {
                    assertThat(score.belongs()).isFalse();
                    assertThat(score.against()).contains("has \"copper wire theft\"");
                });
        assertThat(wire.newsroom().explain(new ArticleId(99))).isEmpty();
    }
}
