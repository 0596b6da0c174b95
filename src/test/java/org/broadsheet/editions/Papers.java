package org.broadsheet.editions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/** Frozen editions by hand, for tests of what is pure. */
final class Papers {
    static final TopicId RARE_EARTHS = new TopicId(1);
    static final TopicId COPPER = new TopicId(2);
    static final TopicId POLICY = new TopicId(3);
    static final List<FrozenEdition.SectionName> SECTIONS =
            List.of(
                    new FrozenEdition.SectionName(RARE_EARTHS, "Rare earths"),
                    new FrozenEdition.SectionName(COPPER, "Copper"),
                    new FrozenEdition.SectionName(POLICY, "Policy"));

    private Papers() {}

    static FrozenEdition edition(int number, FrozenStory... stories) {
        return new FrozenEdition(
                new EditionId(number),
                new ListId(1),
                EditionKind.SCHEDULED,
                number,
                1,
                LocalDate.of(2026, 11, number),
                EditionText.NONE,
                SECTIONS,
                Arrays.asList(stories),
                null);
    }

    static FrozenEdition unsectioned(FrozenEdition edition) {
        return new FrozenEdition(
                edition.edition(),
                edition.list(),
                edition.kind(),
                edition.number(),
                edition.revision(),
                edition.day(),
                edition.text(),
                List.of(),
                edition.stories(),
                edition.sponsor());
    }

    static FrozenStory story(
            long id, @Nullable TopicId section, double score, FrozenArticle... articles) {
        return new FrozenStory(
                new StoryId(id),
                section,
                score,
                false,
                StoryMark.FRESH,
                null,
                null,
                List.of(),
                null,
                null,
                articles.length == 0 ? List.of(article(id * 10, 1, "en")) : List.of(articles));
    }

    static FrozenStory update(FrozenStory story, int firstSentIn) {
        return new FrozenStory(
                story.story(),
                story.section(),
                story.score(),
                story.pinned(),
                StoryMark.UPDATE,
                LocalDate.of(2026, 11, firstSentIn),
                firstSentIn,
                List.of("300"),
                null,
                null,
                story.articles());
    }

    static FrozenStory pinned(FrozenStory story) {
        return new FrozenStory(
                story.story(),
                story.section(),
                story.score(),
                true,
                story.mark(),
                story.firstSentOn(),
                story.firstSentIn(),
                story.newFacts(),
                story.ownHeadline(),
                story.ownSummary(),
                story.articles());
    }

    static FrozenArticle article(long id, long outlet, String language) {
        return new FrozenArticle(
                new ArticleId(id),
                new OutletId(outlet),
                "Outlet " + outlet,
                new WebLink("https://outlet" + outlet + ".example/" + id),
                "Article " + id,
                "What article " + id + " says.",
                null,
                language,
                false,
                null);
    }

    /** Up to six editions in which stories begin, go on and end at random. */
    static List<FrozenEdition> random(Random random) {
        var begun = new ArrayList<Integer>();
        var first = new int[40];
        var editions = new ArrayList<FrozenEdition>();
        for (var number = 1; number <= 1 + random.nextInt(6); number++) {
            var stories = new ArrayList<FrozenStory>();
            for (var id : IntStream.range(0, 40).filter(it -> random.nextInt(5) == 0).toArray()) {
                var story = story(id, topic(id), random.nextInt(5), articles(id, number, random));
                story = random.nextInt(10) == 0 ? pinned(story) : story;
                if (begun.contains(id)) {
                    stories.add(update(story, first[id]));
                } else {
                    begun.add(id);
                    first[id] = number;
                    stories.add(story);
                }
            }
            editions.add(edition(number, stories.toArray(FrozenStory[]::new)));
        }
        return editions;
    }

    private static @Nullable TopicId topic(int story) {
        var topics = Arrays.asList(RARE_EARTHS, COPPER, POLICY, null);
        return topics.get(story % topics.size());
    }

    private static FrozenArticle[] articles(int story, int edition, Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i ->
                        article(
                                1_000L * story + 10L * edition + i,
                                1 + random.nextInt(4),
                                random.nextBoolean() ? "en" : "sr-Latn"))
                .toArray(FrozenArticle[]::new);
    }
}
