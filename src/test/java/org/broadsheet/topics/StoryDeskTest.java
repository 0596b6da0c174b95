package org.broadsheet.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoryDeskTest {
    private static final Actor EDITOR = new Actor.Staff(1);
    private static final String STRIKE =
            "Some 450 workers of the Orvane smelter in Port Harlan walked out on Monday over pay, their union said.";

    private final Wire wire;

    StoryDeskTest(TestDatabase database) {
        this.wire = new Wire(database.fresh());
    }

    @Test
    void aMergedStoryGoesOnUnderBothNumbersAndTakesLateArrivals() {
        var first = wire.article("Strike stops the Orvane smelter", STRIKE);
        var other = wire.article("Shares of Keldric fall", "Keldric lost a tenth of its value.");
        wire.fileAndGroup();
        var kept = story(first);
        var joined = story(other);

        wire.storyDesk().merge(kept, joined, EDITOR);

        assertThat(wire.stories().find(joined)).map(Story::id).contains(kept);
        assertThat(story(other)).isEqualTo(kept);
        wire.article("Something else", "Nothing of the kind.");
        wire.fileAndGroup();
        assertThat(story(other)).isEqualTo(kept);
    }

    @Test
    void aSplitHoldsForArticlesThatComeLater() {
        var first = wire.article("Strike stops the Orvane smelter", STRIKE);
        var second = wire.article("Orvane workers walk out", STRIKE + " Talks start on Friday.");
        wire.fileAndGroup();
        assertThat(story(first)).isEqualTo(story(second));

        var fresh = wire.storyDesk().split(story(first), List.of(second), EDITOR);
        wire.article("Port Harlan on strike", STRIKE + " Lorries queue.");
        wire.fileAndGroup();

        assertThat(story(second)).isEqualTo(fresh);
        assertThat(story(first)).isNotEqualTo(fresh);
    }

    @Test
    void aWholeStoryCannotBeSplitOff() {
        var only = wire.article("Strike stops the Orvane smelter", STRIKE);
        wire.fileAndGroup();

        assertThatExceptionOfType(UserProblem.class)
                .isThrownBy(() -> wire.storyDesk().split(story(only), List.of(only), EDITOR));
    }

    private StoryId story(ArticleId article) {
        return wire.stories().storyOf(article).orElseThrow();
    }
}
