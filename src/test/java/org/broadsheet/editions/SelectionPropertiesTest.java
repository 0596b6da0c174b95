package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.editions.Papers.COPPER;
import static org.broadsheet.editions.Papers.POLICY;
import static org.broadsheet.editions.Papers.RARE_EARTHS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Choice.Interest;
import org.broadsheet.subscribers.MailingList.Caps;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any editions and any choice. */
class SelectionPropertiesTest {
    /** Some editions, some choice, some watermark. */
    record Case(long seed, List<FrozenEdition> editions, Choice choice, int watermark, Caps caps) {
        SelectedStories selected() {
            return Selection.merge(editions, new Reading(choice, watermark, caps));
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Case> cases() {
        return IntStream.range(0, 400).mapToObj(SelectionPropertiesTest::someCase);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noStoryAndNoArticleComesTwice(Case it) {
        var stories = it.selected().stories();
        assertThat(stories).extracting(FrozenStory::story).doesNotHaveDuplicates();
        assertThat(stories)
                .allSatisfy(story ->
                        assertThat(story.articles())
                                .extracting(FrozenArticle::article)
                                .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCapsHold(Case it) {
        var selected = it.selected();
        assertThat(selected.count()).isLessThanOrEqualTo(it.caps().stories());
        assertThat(selected.parts()).hasSizeLessThanOrEqualTo(it.caps().sections());
        assertThat(selected.parts())
                .allSatisfy(part ->
                        assertThat(part.stories()).hasSizeBetween(1, it.caps().storiesInSection()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingThatTheReaderLeftOutIsIn(Case it) {
        for (var story : it.selected().stories()) {
            assertThat(story.section() == null || it.choice().wants(story.section())).isTrue();
            for (var article : story.articles()) {
                assertThat(it.choice().outletsOut()).doesNotContain(article.outlet());
                assertThat(
                                it.choice().articleLanguages().isEmpty()
                                        || it.choice()
                                                .articleLanguages()
                                                .contains(language(article)))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsLostBeyondWhatWasLeftOut(Case it) {
        var uncapped =
                Selection.merge(
                        it.editions(),
                        new Reading(it.choice(), it.watermark(), it.caps()).uncapped());
        var selected = it.selected();
        assertThat(uncapped.overflow()).isZero();
        assertThat(selected.count() + selected.overflow()).isEqualTo(uncapped.count());
        assertThat(ids(uncapped)).containsAll(ids(selected));
    }

    /** The weekly reader sees every story that the daily reader saw over the week. */
    @ParameterizedTest
    @MethodSource("cases")
    void oneDigestOfAllEditionsHasTheStoriesOfOneDigestOfEach(Case it) {
        var reading = new Reading(withoutLess(it.choice()), 0, it.caps()).uncapped();
        var daily = new HashSet<StoryId>();
        it.editions()
                .forEach(edition -> daily.addAll(ids(Selection.merge(List.of(edition), reading))));
        var weekly = Selection.merge(it.editions(), reading);
        assertThat(ids(weekly)).containsExactlyInAnyOrderElementsOf(daily);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anUpdateIsMarkedOnlyForWhoHadTheFirstPart(Case it) {
        for (var story : it.selected().stories()) {
            if (story.mark() == StoryMark.UPDATE) {
                assertThat(story.firstSentIn()).isLessThanOrEqualTo(it.watermark());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lessIsAtMostOne(Case it) {
        for (var part : it.selected().parts()) {
            if (part.topic() != null && it.choice().topics().get(part.topic()) == Interest.LESS) {
                assertThat(part.stories()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameReaderGetsTheSameAgain(Case it) {
        assertThat(it.selected()).isEqualTo(someCase((int) it.seed()).selected());
    }

    private static Case someCase(int seed) {
        var random = new Random(seed);
        var all = Papers.random(random);
        var watermark = random.nextInt(all.size());
        return new Case(
                seed,
                all.subList(watermark, all.size()),
                choice(random),
                watermark,
                new Caps(1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(12)));
    }

    private static Choice choice(Random random) {
        var topics = new HashMap<TopicId, Interest>();
        for (var topic : List.of(RARE_EARTHS, COPPER, POLICY)) {
            switch (random.nextInt(3)) {
                case 0 -> topics.put(topic, Interest.NORMAL);
                case 1 -> topics.put(topic, Interest.LESS);
                default -> {}
            }
        }
        return new Choice(
                topics,
                random.nextInt(3) == 0 ? Set.of(new OutletId(1 + random.nextInt(4))) : Set.of(),
                random.nextInt(3) == 0 ? Set.of("sr") : Set.of(),
                Choice.Length.FULL,
                false,
                "en");
    }

    private static Choice withoutLess(Choice choice) {
        var topics = new HashMap<TopicId, Interest>();
        choice.topics().keySet().forEach(topic -> topics.put(topic, Interest.NORMAL));
        return new Choice(
                topics,
                choice.outletsOut(),
                choice.articleLanguages(),
                choice.length(),
                false,
                choice.language());
    }

    private static String language(FrozenArticle article) {
        return String.valueOf(article.language()).substring(0, 2);
    }

    private static List<StoryId> ids(SelectedStories selected) {
        return selected.stories().stream().map(FrozenStory::story).toList();
    }
}
