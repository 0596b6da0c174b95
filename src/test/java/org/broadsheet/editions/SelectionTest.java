package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.editions.Papers.COPPER;
import static org.broadsheet.editions.Papers.POLICY;
import static org.broadsheet.editions.Papers.RARE_EARTHS;
import static org.broadsheet.editions.Papers.article;
import static org.broadsheet.editions.Papers.edition;
import static org.broadsheet.editions.Papers.pinned;
import static org.broadsheet.editions.Papers.story;
import static org.broadsheet.editions.Papers.update;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Choice.Interest;
import org.broadsheet.subscribers.MailingList.Caps;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Caps CAPS = new Caps(5, 4, 15);
    private static final Choice ALL = Choice.everything("en");

    @Test
    void sectionsComeInTheOrderOfTheListAndStoriesByScore() {
        var selected =
                select(
                        ALL,
                        edition(
                                1,
                                story(1, COPPER, 1),
                                story(2, null, 9),
                                story(3, RARE_EARTHS, 1),
                                story(4, COPPER, 2)));
        assertThat(ids(selected)).containsExactly(3L, 4L, 1L, 2L);
        assertThat(selected.parts())
                .extracting(SelectedStories.Part::topic)
                .containsExactly(RARE_EARTHS, COPPER, null);
    }

    @Test
    void aPinComesFirstInItsSection() {
        var selected = select(ALL, edition(1, story(1, COPPER, 9), pinned(story(2, COPPER, 1))));
        assertThat(ids(selected)).containsExactly(2L, 1L);
    }

    @Test
    void onlyTopicsThatTheReaderChoseAreIn() {
        var choice = topics(Map.of(COPPER, Interest.NORMAL));
        var selected =
                select(
                        choice,
                        edition(1, story(1, COPPER, 1), story(2, POLICY, 9), story(3, null, 5)));
        assertThat(ids(selected)).containsExactly(1L);
        assertThat(selected.overflow()).isZero();
    }

    @Test
    void otherNewsGoesToWhoLeftNoTopicOut() {
        var choice =
                topics(
                        Map.of(
                                COPPER, Interest.NORMAL,
                                POLICY, Interest.LESS,
                                RARE_EARTHS, Interest.NORMAL));
        assertThat(ids(select(choice, edition(1, story(3, null, 5))))).containsExactly(3L);
    }

    @Test
    void anUnsectionedListGivesAllToEverybody() {
        var choice = topics(Map.of(COPPER, Interest.NORMAL));
        var paper = Papers.unsectioned(edition(1, story(1, null, 1), story(2, null, 2)));
        assertThat(ids(select(choice, paper))).containsExactly(2L, 1L);
    }

    @Test
    void onAnUnsectionedListOnlyTheCapOfAllStoriesCounts() {
        var stories =
                java.util.stream.LongStream.range(0, 20)
                        .mapToObj(id -> story(id, null, 1))
                        .toArray(FrozenStory[]::new);
        var selected = select(ALL, Papers.unsectioned(edition(1, stories)));
        assertThat(selected.count()).isEqualTo(15);
        assertThat(selected.overflow()).isEqualTo(5);
    }

    @Test
    void lessOfATopicIsItsBestStory() {
        var choice = topics(Map.of(COPPER, Interest.LESS, POLICY, Interest.NORMAL));
        var selected =
                select(
                        choice,
                        edition(
                                1,
                                story(1, COPPER, 1),
                                story(2, COPPER, 2),
                                story(3, POLICY, 1),
                                story(4, POLICY, 2)));
        assertThat(ids(selected)).containsExactly(2L, 4L, 3L);
        assertThat(selected.overflow()).isZero();
    }

    @Test
    void lessHoldsOverSeveralEditionsTogether() {
        var choice = topics(Map.of(COPPER, Interest.LESS));
        var selected =
                select(choice, edition(1, story(1, COPPER, 1)), edition(2, story(2, COPPER, 2)));
        assertThat(ids(selected)).containsExactly(2L);
    }

    @Test
    void theNextArticleLeadsWhereTheOutletIsLeftOut() {
        var choice = without(new OutletId(1));
        var selected =
                select(
                        choice,
                        edition(
                                1,
                                story(1, COPPER, 1, article(10, 1, "en"), article(11, 2, "en"))));
        assertThat(lead(selected)).isEqualTo(new ArticleId(11));
    }

    @Test
    void aStoryOfLeftOutOutletsAloneGoes() {
        var selected = select(without(new OutletId(1)), edition(1, story(1, COPPER, 1)));
        assertThat(selected.count()).isZero();
    }

    @Test
    void theFirstArticleInAWantedLanguageLeads() {
        var choice = reading("sr");
        var paper =
                edition(
                        1,
                        story(1, COPPER, 1, article(10, 1, "en"), article(11, 2, "sr-Latn")),
                        story(2, COPPER, 2));
        var selected = select(choice, paper);
        assertThat(ids(selected)).containsExactly(1L);
        assertThat(lead(selected)).isEqualTo(new ArticleId(11));
    }

    @Test
    void aStoryAndItsFollowUpAreOneEntryWithTheNewestWords() {
        var selected =
                select(
                        ALL,
                        edition(1, story(1, COPPER, 1, article(10, 1, "en"))),
                        edition(2, update(story(1, COPPER, 3, article(20, 2, "en")), 1)));
        var story = selected.stories().getFirst();
        assertThat(selected.count()).isOne();
        assertThat(story.articles())
                .extracting(FrozenArticle::article)
                .containsExactly(new ArticleId(20), new ArticleId(10));
        assertThat(story.score()).isEqualTo(3);
    }

    @Test
    void whoHadNoPartOfAStoryGetsItAsNews() {
        var selected =
                select(
                        ALL,
                        edition(1, story(1, COPPER, 1)),
                        edition(2, update(story(1, COPPER, 3), 1)));
        assertThat(selected.stories().getFirst().mark()).isEqualTo(StoryMark.FRESH);
        assertThat(selected.stories().getFirst().firstSentOn()).isNull();
    }

    @Test
    void whoHadTheFirstPartGetsAnUpdateWithItsDay() {
        var selected = selectAfter(1, edition(2, update(story(1, COPPER, 3), 1)));
        var story = selected.stories().getFirst();
        assertThat(story.mark()).isEqualTo(StoryMark.UPDATE);
        assertThat(story.firstSentOn()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void whatABoundedCatchUpLeavesOutWasNotHad() {
        var selected = selectAfter(1, edition(9, update(story(1, COPPER, 3), 4)));
        assertThat(selected.stories().getFirst().mark()).isEqualTo(StoryMark.FRESH);
    }

    @Test
    void twoUpdatesTogetherHaveTheFactsOfBoth() {
        var first = update(story(1, COPPER, 3), 1);
        var second = update(story(1, COPPER, 3), 1).follows(first);
        assertThat(
                        selectAfter(1, edition(2, first), edition(3, second))
                                .stories()
                                .getFirst()
                                .newFacts())
                .containsExactly("300");
    }

    @Test
    void theCapsHoldForTheMergedDigestAndTheRestIsCounted() {
        var one = edition(1, story(1, COPPER, 9), story(2, COPPER, 8), story(3, COPPER, 7));
        var two = edition(2, story(4, COPPER, 6), story(5, COPPER, 5), story(6, POLICY, 1));
        var selected = select(ALL, one, two);
        assertThat(ids(selected)).containsExactly(1L, 2L, 3L, 4L, 6L);
        assertThat(selected.overflow()).isOne();
    }

    @Test
    void theDigestIsNamedAfterTheNewestEdition() {
        var selected = select(ALL, edition(1, story(1, COPPER, 1)), edition(2));
        assertThat(selected.newest().number()).isEqualTo(2);
        assertThat(ids(selected)).containsExactly(1L);
    }

    private static SelectedStories select(Choice choice, FrozenEdition... editions) {
        return Selection.merge(List.of(editions), new Reading(choice, 0, CAPS));
    }

    private static SelectedStories selectAfter(int watermark, FrozenEdition... editions) {
        return Selection.merge(List.of(editions), new Reading(ALL, watermark, CAPS));
    }

    private static List<Long> ids(SelectedStories selected) {
        return selected.stories().stream().map(FrozenStory::story).map(StoryId::value).toList();
    }

    private static ArticleId lead(SelectedStories selected) {
        return selected.stories().getFirst().articles().getFirst().article();
    }

    private static Choice topics(Map<TopicId, Interest> topics) {
        return new Choice(topics, Set.of(), Set.of(), Choice.Length.FULL, false, "en");
    }

    private static Choice without(OutletId outlet) {
        return new Choice(Map.of(), Set.of(outlet), Set.of(), Choice.Length.FULL, false, "en");
    }

    private static Choice reading(String language) {
        return new Choice(Map.of(), Set.of(), Set.of(language), Choice.Length.FULL, false, "en");
    }
}
