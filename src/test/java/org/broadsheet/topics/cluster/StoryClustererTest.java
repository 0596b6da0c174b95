package org.broadsheet.topics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.broadsheet.topics.text.Language;
import org.junit.jupiter.api.Test;

class StoryClustererTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private static final List<StoryText> EVERYDAY = everyday();

    private final StoryClusterer clusterer = new StoryClusterer(ClusterSettings.DEFAULT);

    private final StoryText strike =
            article(
                    1,
                    "Strike stops the Orvane smelter",
                    "Some 450 workers of the Orvane smelter in Port Harlan walked out on Monday over pay, their union said.");
    private final StoryText strikeElsewhere =
            article(
                    2,
                    "Port Harlan: smelter workers walk out",
                    "A strike over pay has stopped the Orvane smelter at Port Harlan. The union of the 450 workers wants 8 percent more.");
    private final StoryText otherStrike =
            article(
                    3,
                    "Strike stops the Belmarra quarry",
                    "Some 120 workers of the Belmarra quarry near Lake Tesse walked out on Tuesday over safety, their union said.");
    private final StoryText permit =
            article(
                    4,
                    "Ministry allows lithium mine",
                    "The ministry of mines gave Keldric Lithium a permit for its mine in the Sorra valley, after three years of hearings.");

    @Test
    void twoOutletsOnOneEventAreOneStory() {
        assertThat(keys(Links.NONE, strike, otherStrike, permit, strikeElsewhere))
                .containsExactly(List.of(1L, 2L), List.of(3L), List.of(4L));
    }

    @Test
    void theOtherNewsOfASmallPlaceHardlyEverMeet() {
        assertThat(clusterer.group(EVERYDAY, Links.NONE)).hasSizeBetween(39, 40);
    }

    @Test
    void theSharedWordsAreNamed() {
        var story = clusterer.group(all(strike, strikeElsewhere, permit), Links.NONE).getFirst();

        assertThat(story.members().getFirst().why()).contains("orvane", "harlan");
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        var one = clusterer.group(all(strike, strikeElsewhere, otherStrike, permit), Links.NONE);
        var other = clusterer.group(all(permit, otherStrike, strikeElsewhere, strike), Links.NONE);

        assertThat(sets(one)).isEqualTo(sets(other));
    }

    @Test
    void anotherLanguageJoinsByRareNamesAndNumbersAndSaysPerhaps() {
        var german =
                in(
                        "de",
                        6,
                        "Streik legt Hütte in Port Harlan still",
                        "Rund 450 Beschäftigte der Hütte Orvane in Port Harlan haben die Arbeit niedergelegt, teilte die Gewerkschaft mit.");
        var serbian =
                in(
                        "sr",
                        7,
                        "Штрајк у топионици Орване",
                        "Око 450 радника топионице Орване у месту Порт Харлан обуставило је рад, каже синдикат.");
        var elsewhere =
                in(
                        "de",
                        8,
                        "Neue Brücke eingeweiht",
                        "In Port Harlan fährt seit gestern der Bus über den Fluss, sagte Bürgermeisterin Tesse.");

        var stories =
                clusterer.group(
                        List.of(strike, strikeElsewhere, permit, german, serbian, elsewhere),
                        Links.NONE);

        assertThat(stories.stream().map(StoryGroup::keys))
                .containsExactly(List.of(1L, 2L, 6L, 7L), List.of(4L), List.of(8L));
        assertThat(stories.getFirst().members().getLast().why().getFirst())
                .startsWith("perhaps the same story in another language: ")
                .contains("harla…");
    }

    @Test
    void anEditorsSplitHoldsAcrossLanguages() {
        var german = in("de", 6, strike.title(), strike.text());
        var links = new Links(List.of(), List.of(new Links.Apart(1, 6)));

        assertThat(clusterer.group(List.of(strike, permit, german), links)).hasSize(3);
    }

    private static StoryText in(String language, long key, String title, String text) {
        return new StoryText(key, MONDAY, Language.of(language), title, text);
    }

    @Test
    void whatAnEditorMergedStaysTogether() {
        var links = new Links(List.of(List.of(1L, 4L)), List.of());

        assertThat(keys(links, strike, strikeElsewhere, permit)).contains(List.of(1L, 2L, 4L));
    }

    @Test
    void whatAnEditorSplitStaysApart() {
        var links = new Links(List.of(), List.of(new Links.Apart(1, 2)));

        assertThat(keys(links, strike, strikeElsewhere, permit)).contains(List.of(1L), List.of(2L));
    }

    @Test
    void aSplitHoldsAlsoAfterEitherSideGrew() {
        var third = article(5, strike.title(), strike.text() + " Talks start on Friday.");
        var links = new Links(List.of(List.of(1L, 5L)), List.of(new Links.Apart(2, 5)));

        assertThat(keys(links, strike, strikeElsewhere, permit, third))
                .contains(List.of(1L, 5L), List.of(2L));
    }

    @Test
    void aWireCopyJoinsItsOriginalAndSaysSo() {
        var copy = article(5, "Orvane workers walk out", strike.text());
        var story = clusterer.group(all(strike, permit, copy), Links.NONE).getFirst();

        assertThat(story.keys()).containsExactly(1L, 5L);
        assertThat(story.members().getLast().why())
                .contains("copy of Strike stops the Orvane smelter");
    }

    @Test
    void aSplitHoldsBetweenCopies() {
        var copy = article(5, "Orvane workers walk out", strike.text());
        var links = new Links(List.of(), List.of(new Links.Apart(1, 5)));

        assertThat(keys(links, strike, permit, copy)).contains(List.of(1L), List.of(5L));
    }

    @Test
    void articlesFurtherApartThanTheWindowNeverMeet() {
        var later =
                new StoryText(
                        5,
                        MONDAY.plus(Duration.ofDays(9)),
                        Language.ENGLISH,
                        strikeElsewhere.title(),
                        strikeElsewhere.text());
        var windowed = new StoryClusterer(ClusterSettings.DEFAULT.within(Duration.ofDays(3)));

        assertThat(windowed.group(all(strike, permit, later), Links.NONE))
                .map(StoryGroup::keys)
                .noneMatch(keys -> keys.containsAll(List.of(1L, 5L)))
                .contains(List.of(5L));
    }

    @Test
    void aCountryInCommonMakesNoStory() {
        var steel =
                article(
                        1,
                        "South Korea and China talk about steel",
                        "South Korea and China opened talks in Seoul about duties on steel plate.");
        var visas =
                article(
                        2,
                        "South Korea eases visas for China",
                        "Visitors from China no longer need a visa for the island of Jeju in South Korea.");

        assertThat(keys(Links.NONE, steel, visas, permit)).contains(List.of(1L), List.of(2L));
    }

    @Test
    void whatEveryTextOfAnOutletEndsWithMakesNoStory() {
        var footer =
                " Read Harbour News every day in your mailbox. Follow our reporters on all channels."
                        + " Copyright Harbour News Publishing, all rights reserved.";
        var texts = all(strike, otherStrike, permit);
        var footed = texts.stream().map(a -> article(a.key(), a.title(), a.text() + "." + footer));

        assertThat(clusterer.group(footed.toList(), Links.NONE))
                .hasSizeBetween(texts.size() - 2, texts.size());
    }

    @Test
    void theFirstSentenceStandsForAMissingTitle() {
        assertThat(keys(Links.NONE, strike, article(2, "", strikeElsewhere.text()), permit))
                .contains(List.of(1L, 2L));
    }

    @Test
    void twoTitlesWithoutATextAreEnoughWhenTheyNameTheSame() {
        assertThat(
                        keys(
                                Links.NONE,
                                article(1, "Strike stops the Orvane smelter at Harlan", ""),
                                article(2, "Orvane smelter near Harlan stopped by strike", ""),
                                article(3, "Strike stops the Belmarra quarry", ""),
                                permit))
                .contains(List.of(1L, 2L), List.of(3L));
    }

    @Test
    void anEmptyTextIsAStoryOfItsOwn() {
        assertThat(keys(Links.NONE, article(1, "", ""), article(2, "", "")))
                .contains(List.of(1L), List.of(2L));
    }

    private List<List<Long>> keys(Links links, StoryText... articles) {
        return clusterer.group(all(articles), links).stream()
                .map(group -> group.keys().stream().filter(key -> key < 100).toList())
                .filter(keys -> !keys.isEmpty())
                .toList();
    }

    private static List<List<Long>> sets(List<StoryGroup> groups) {
        return groups.stream()
                .map(group -> group.keys().stream().sorted().toList())
                .sorted((a, b) -> Long.compare(a.getFirst(), b.getFirst()))
                .toList();
    }

    /** The articles, among the other news of a small place, each an event of its own. */
    private static List<StoryText> all(StoryText... articles) {
        return Stream.concat(Stream.of(articles), EVERYDAY.stream()).toList();
    }

    private static List<StoryText> everyday() {
        try (var lines = StoryClustererTest.class.getResourceAsStream("../everyday.txt")) {
            var keys = new AtomicLong(100);
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\|"))
                    .map(parts -> article(keys.getAndIncrement(), parts[0], parts[1]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static StoryText article(long key, String title, String text) {
        return new StoryText(key, MONDAY, Language.ENGLISH, title, text);
    }
}
