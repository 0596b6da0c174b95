package org.broadsheet.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.broadsheet.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record CollectorTest(TestDatabase database) {

    @Test
    void whatAFeedShowsIsKeptOnce() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.server.on(
                    "/feed",
                    200,
                    Wire.feed(Wire.item("two", "Copper rises"), Wire.item("one", "Ore ships")),
                    "ETag: \"1\"");
            var source = desk.feed("/feed");

            assertThat(desk.collect(source))
                    .extracting(CollectOutcome::added, CollectOutcome::same)
                    .containsExactly(2, 0);
            desk.server.on(
                    "/feed",
                    200,
                    Wire.feed(
                            Wire.item("three", "Zinc"),
                            Wire.item("two", "Copper rises"),
                            Wire.item("one", "Ore ships")));
            assertThat(desk.collect(source))
                    .extracting(CollectOutcome::added, CollectOutcome::same)
                    .containsExactly(1, 2);
            assertThat(desk.kept(source))
                    .extracting(Article::title)
                    .containsExactly("Zinc", "Copper rises", "Ore ships");
        }
    }

    @Test
    void anUnchangedFeedCostsOneConditionalRequest() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.server.on(
                    "/feed",
                    200,
                    Wire.feed(Wire.item("one", "Ore ships")),
                    "ETag: \"1\"",
                    "Last-Modified: then");
            var source = desk.feed("/feed");
            desk.collect(source);
            desk.server.forget();
            desk.server.on("/feed", 304, "", "ETag: \"2\"");

            assertThat(desk.collect(source).kind()).isEqualTo(CollectOutcome.Kind.UNCHANGED);
            assertThat(desk.server.requests())
                    .singleElement()
                    .satisfies(request ->
                            assertThat(request.headers())
                                    .containsEntry("if-none-match", "\"1\"")
                                    .containsEntry("if-modified-since", "then"));
            assertThat(desk.now(source).polling().validators().etag()).isEqualTo("\"2\"");
        }
    }

    @Test
    void validatorsAreForgottenAfterEightDaysOfNothingElse() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.server.on("/feed", 200, Wire.feed(Wire.item("one", "Ore ships")), "ETag: \"1\"");
            var source = desk.feed("/feed");
            desk.collect(source);
            desk.server.on("/feed", 304, "", "ETag: \"1\"");
            desk.time.pass(Duration.ofDays(5));
            desk.collect(source);
            desk.time.pass(Duration.ofDays(4));
            desk.server.forget();

            desk.collect(source);
            assertThat(desk.server.requests().getFirst().headers())
                    .doesNotContainKey("if-none-match");
        }
    }

    @Test
    void aChangedEntryChangesItsArticleAndKeepsWhatItSaid() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.server.on("/feed", 200, Wire.feed(Wire.item("one", "Ore ships: 5 tonnes")));
            var source = desk.feed("/feed");
            desk.collect(source);
            desk.time.pass(Duration.ofHours(1));
            desk.server.on("/feed", 200, Wire.feed(Wire.item("one", "Ore ships: 50 tonnes")));

            assertThat(desk.collect(source))
                    .extracting(CollectOutcome::added, CollectOutcome::changed)
                    .containsExactly(0, 1);
            var article = desk.kept(source).getFirst();
            assertThat(article.title()).isEqualTo("Ore ships: 50 tonnes");
            assertThat(desk.articles.versions(article.id()))
                    .singleElement()
                    .extracting(ArticleVersion::title)
                    .isEqualTo("Ore ships: 5 tonnes");
        }
    }

    @Test
    void theFirstReadingTakesTheLastDaysOnlyAndBuriesTheRestForGood() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            var old =
                    Wire.item(
                            "old",
                            "Long ago",
                            "https://harbour.example/old",
                            "Mon, 01 Apr 2024 06:00:00 GMT",
                            "x");
            desk.server.on("/feed", 200, Wire.feed(Wire.item("new", "Today"), old));
            var source = desk.feed("/feed");
            desk.collect(source);
            desk.server.on(
                    "/feed",
                    200,
                    Wire.feed(Wire.item("new", "Today"), old, Wire.item("late", "Late")));

            assertThat(desk.collect(source).added()).isEqualTo(1);
            assertThat(desk.kept(source))
                    .extracting(Article::title)
                    .containsExactly("Late", "Today");
        }
    }

    @Test
    void datesNobodyCanBelieveAreWhenWeFirstSawIt() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.server.on(
                    "/feed",
                    200,
                    Wire.feed(
                            Wire.item(
                                    "a",
                                    "Future",
                                    "https://harbour.example/a",
                                    "Sat, 27 Apr 2034 06:00:00 GMT",
                                    "x"),
                            Wire.item(
                                    "b",
                                    "Unreadable",
                                    "https://harbour.example/b",
                                    "the day before",
                                    "y")));
            var source = desk.feed("/feed");
            desk.collect(source);
            desk.time.pass(Duration.ofHours(2));
            desk.collect(source);

            assertThat(desk.kept(source))
                    .extracting(Article::publishedAt)
                    .containsOnly(Desk.MORNING);
        }
    }

    @Test
    void aFeedThatRenamesItsEntriesIsRecognised() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.server.on("/feed", 200, many("http://old/"));
            var source = desk.feed("/feed");
            desk.collect(source);
            desk.server.on("/feed", 200, many("https://new/"));

            assertThat(desk.collect(source))
                    .extracting(CollectOutcome::added, o -> o.words().key())
                    .containsExactly(0, "collecting.poll.renamed");
            assertThat(desk.collect(source).added()).isZero();
        }
    }

    @Test
    void aFloodOfOldEntriesIsHeldUntilAPersonLetsItIn() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.server.on("/feed", 200, Wire.feed(Wire.item("one", "Ore ships")));
            var source = desk.feed("/feed");
            desk.collect(source);
            desk.server.on(
                    "/feed",
                    200,
                    Wire.feed(
                            IntStream.range(0, 12)
                                    .mapToObj(n ->
                                            Wire.item(
                                                    "x" + n,
                                                    "Archive " + n,
                                                    "https://harbour.example/x" + n,
                                                    "Mon, 01 Jan 2024 06:00:00 GMT",
                                                    Wire.words("a" + n, 25)))
                                    .toList()));

            assertThat(desk.collect(source).kind()).isEqualTo(CollectOutcome.Kind.HELD);
            assertThat(desk.now(source).health().heldEntries()).isEqualTo(12);
            assertThat(desk.kept(source)).hasSize(1);
            desk.sources.release(source.id(), desk.time.instant());
            assertThat(desk.collect(source).added()).isEqualTo(12);
        }
    }

    @Test
    void aTeaserIsCompletedFromItsPageOnce() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            var text = Wire.words("page", 80) + " " + Wire.words("more", 40);
            desk.server.on(
                    "/story",
                    200,
                    "<html><head><title>Ore</title></head><body><article><h1>Ore ships</h1><p>"
                            + text
                            + "</p><p>"
                            + Wire.words("last", 60)
                            + "</p></article></body></html>",
                    "Content-Type: text/html");
            desk.server.on(
                    "/feed",
                    200,
                    Wire.feed(
                            Wire.item(
                                    "one",
                                    "Ore ships",
                                    desk.server.link("/story").value(),
                                    "Sat, 27 Apr 2024 06:00:00 GMT",
                                    "Only a teaser...")));
            var source = desk.feed("/feed");
            desk.collect(source);
            desk.sources.refresh(source.id(), desk.time.instant());
            desk.collect(source);

            assertThat(desk.kept(source).getFirst().text()).contains(text);
            assertThat(desk.server.requests("/story")).hasSize(1);
            assertThat(desk.server.requests("/robots.txt")).hasSize(1);
        }
    }

    @Test
    void robotsTxtIsObeyedForPagesAndTheFeedsOwnTextStays() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.server.on(
                    "/robots.txt",
                    200,
                    "User-agent: *\nDisallow: /story",
                    "Content-Type: text/plain");
            desk.server.on("/story", 200, "<p>secret</p>", "Content-Type: text/html");
            desk.server.on(
                    "/feed",
                    200,
                    Wire.feed(
                            Wire.item(
                                    "one",
                                    "Ore ships",
                                    desk.server.link("/story").value(),
                                    "Sat, 27 Apr 2024 06:00:00 GMT",
                                    "Only a teaser...")));
            var source = desk.feed("/feed");
            desk.collect(source);

            assertThat(desk.kept(source).getFirst().text()).isEqualTo("Only a teaser...");
            assertThat(desk.server.requests("/story")).isEmpty();
        }
    }

    @Test
    void theSameTextUnderTwoLinksIsOneArticle() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            var wire = Wire.words("wire", 120);
            desk.server.on(
                    "/a",
                    200,
                    Wire.feed(
                            Wire.item(
                                    "a",
                                    "Ore ships",
                                    "https://harbour.example/a",
                                    "Sat, 27 Apr 2024 06:00:00 GMT",
                                    wire)));
            desk.server.on(
                    "/b",
                    200,
                    Wire.feed(
                            Wire.item(
                                    "b",
                                    "Ships carry ore",
                                    "https://quay.example/b",
                                    "Sat, 27 Apr 2024 06:30:00 GMT",
                                    wire + " (Wire)")));
            var first = desk.feed("/a");
            var second = desk.feed("/b");
            desk.collect(first);

            assertThat(desk.collect(second).added()).isZero();
            var article = desk.kept(first).getFirst();
            assertThat(desk.articles.links(article.id()))
                    .extracting(Object::toString)
                    .containsExactly("https://quay.example/b");
        }
    }

    @Test
    void aMoveIsBelievedTheSecondTime() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.server.on("/old", 301, "", "Location: /new");
            desk.server.on("/new", 200, Wire.feed(Wire.item("one", "Ore ships")));
            var source = desk.feed("/old");
            desk.collect(source);
            assertThat(desk.now(source).address()).endsWith("/old");
            desk.collect(source);
            assertThat(desk.now(source).address()).endsWith("/new");
        }
    }

    @Test
    void goneOnTwoDaysIsGone() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.server.on("/feed", 410, "");
            var source = desk.feed("/feed");
            desk.collect(source);
            desk.collect(source);
            assertThat(desk.now(source).state()).isEqualTo(Source.State.ACTIVE);
            desk.time.pass(Duration.ofDays(1));
            desk.collect(source);
            assertThat(desk.now(source).state()).isEqualTo(Source.State.GONE);
            assertThat(desk.sources.due(desk.time.instant().plus(Duration.ofDays(9)), 10))
                    .isEmpty();
        }
    }

    @Test
    void aSiteThatAsksForRestGetsIt() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.server.on("/feed", 429, "", "Retry-After: 7200");
            var source = desk.feed("/feed");

            assertThat(desk.collect(source).words())
                    .isEqualTo(PollWords.of("collecting.poll.rests", 120));
            assertThat(desk.now(source).health().nextPollAt())
                    .isAfterOrEqualTo(Desk.MORNING.plusSeconds(7_200));
            assertThat(desk.now(source).health().failures()).isZero();
        }
    }

    @Test
    void failuresSpaceOutAndSaySo() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.server.on("/feed", 500, "");
            var source = desk.feed("/feed");
            for (var n = 0; n < 5; n++) {
                desk.collect(source);
            }

            var health = desk.now(source).health();
            assertThat(health.failures()).isEqualTo(5);
            assertThat(health.nextPollAt())
                    .isBetween(
                            Desk.MORNING.plus(Duration.ofHours(4)),
                            Desk.MORNING.plus(Duration.ofMinutes(260)));
            assertThat(health.words())
                    .isEqualTo(PollWords.of("collecting.problem.server-error", "127.0.0.1", 500));
        }
    }

    @Test
    void aDueSourceIsClaimedOnce() throws IOException {
        try (var desk = new Desk(database.fresh())) {
            desk.feed("/a");
            desk.feed("/b");
            Instant now = desk.time.instant();

            assertThat(desk.sources.due(now, 1)).hasSize(1);
            assertThat(desk.sources.due(now, 9)).hasSize(1);
            assertThat(desk.sources.due(now, 9)).isEmpty();
            assertThat(desk.sources.due(now.plus(Duration.ofMinutes(16)), 9)).hasSize(2);
        }
    }

    private static String many(String guids) {
        return Wire.feed(
                IntStream.range(0, 10)
                        .mapToObj(n ->
                                Wire.item(
                                        guids + n,
                                        "Story " + n + " of the day",
                                        "https://harbour.example/s" + n,
                                        "Sat, 27 Apr 2024 0%d:00:00 GMT".formatted(n % 7),
                                        Wire.words("s" + n, 25)))
                        .toList());
    }
}
