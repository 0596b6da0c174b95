package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.shared.WebLink;
import org.broadsheet.topics.StoryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StorySummaryTest {
    private static final String LEAD =
            "Workers of the Orvane smelter walked out on Monday over pay.";
    private static final String OTHER =
            "The price of zinc rose by a tenth within hours of the news.";

    @Test
    void sentencesOfSeveralOutletsAreCredited() {
        var story = story(null, article(1, "Harbour News", LEAD), article(2, "Ridge Post", OTHER));

        assertThat(StorySummary.text(story))
                .isEqualTo(LEAD + " (Harbour News) " + OTHER + " (Ridge Post)");
        assertThat(StorySummary.wordsOf(story.articles().getLast(), story)).isEqualTo(13);
    }

    @Test
    void aLoneOutletNeedsNoCreditBesideItsName() {
        assertThat(StorySummary.text(story(null, article(1, "Harbour News", LEAD))))
                .isEqualTo(LEAD);
    }

    @Test
    void theEditorsWordsStandAndQuoteNobody() {
        var story = story("Ours.", article(1, "Harbour News", LEAD));

        assertThat(StorySummary.text(story)).isEqualTo("Ours.");
        assertThat(StorySummary.wordsOf(story.articles().getFirst(), story)).isZero();
    }

    @Test
    void whatHoldsNoWholeSentenceIsQuotedAsItMayBe() {
        var story = story(null, article(1, "Harbour News", "Workers of the …"));

        assertThat(StorySummary.text(story)).isEqualTo("Workers of the …");
    }

    private static FrozenStory story(@Nullable String ownSummary, FrozenArticle... articles) {
        return new FrozenStory(
                new StoryId(1),
                null,
                1,
                false,
                StoryMark.FRESH,
                null,
                null,
                List.of(),
                null,
                ownSummary,
                List.of(articles));
    }

    private static FrozenArticle article(long number, String outlet, String quoted) {
        return new FrozenArticle(
                new ArticleId(number),
                new OutletId(number),
                outlet,
                new WebLink("https://outlet.example/" + number),
                "Strike",
                quoted,
                null,
                "en",
                false,
                null);
    }
}
