package org.broadsheet.collecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.TestDatabase;
import org.broadsheet.shared.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceDeskTest {
    private static final String LIST =
            """
            <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
            <outline text="Mining"><outline text="Harbour &amp; Quay" type="rss" xmlUrl="feed://harbour.example/rss" htmlUrl="https://harbour.example/"/></outline>
            <outline title="Quay" TEXT="x" xmlurl="https://quay.example/feed"/>
            <outline text="again" xmlUrl="https://quay.example/feed"/>
            </body></opml>\
            """;

    @Test
    void aListOfFeedsIsTakenWithItsFolders() throws IOException {
        try (var desk = new Desk(TestDatabase.H2.fresh())) {
            var imported = desk.desk().add(Opml.read(LIST.getBytes(StandardCharsets.UTF_8)));

            assertThat(imported.added())
                    .extracting(a -> a.line().title(), a -> a.line().folder())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Harbour & Quay", "Mining"),
                            org.assertj.core.groups.Tuple.tuple("Quay", null));
            assertThat(desk.sources.list())
                    .extracting(Source::address)
                    .containsExactly("http://harbour.example/rss", "https://quay.example/feed");
            assertThat(desk.sources.list()).extracting(Source::rights).containsOnly(Rights.CAREFUL);
        }
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        var lines =
                List.of(
                        new Opml.Line(
                                "A \"quoted\" & <odd> title",
                                "https://a.example/?x=1&y=2",
                                "https://a.example/",
                                "Metals"),
                        new Opml.Line("B", "https://b.example/", null, null));

        var read =
                Opml.read(
                        Opml.write("Sources", lines, Desk.MORNING)
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(read).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void aSitesFeedIsFoundAndCommentsComeLast() throws IOException {
        try (var desk = new Desk(TestDatabase.H2.fresh())) {
            desk.server.on(
                    "/",
                    200,
                    "<html><head><link rel=alternate type=application/rss+xml title='Comments' href=/comments><link rel=alternate type=application/rss+xml href=/news.rss></head></html>",
                    "Content-Type: text/html");
            desk.server.on("/news.rss", 200, Wire.feed(Wire.item("one", "Ore")));
            desk.server.on("/comments", 200, Wire.feed());

            assertThat(desk.discovery().find(desk.server.link("/").value()))
                    .extracting(f -> f.address().uri().getPath())
                    .containsExactly("/news.rss", "/comments");
        }
    }

    @Test
    void aPageWithoutAFeedIsReadByItsLinks() throws IOException {
        try (var desk = new Desk(TestDatabase.H2.fresh())) {
            desk.server.on(
                    "/news",
                    200,
                    "<nav><a href=/a>Menu with four words here</a></nav><main><h2><a href=/story-1>Copper mine opens in the east</a></h2><a href=/story-1><img></a><a href=/tag/ore>All about ore and ores</a></main>",
                    "Content-Type: text/html");
            var outlet = desk.outlets.know("Harbour", "127.0.0.1", Desk.MORNING);
            var id =
                    desk.sources.add(
                            NewSource.of(
                                    Source.Kind.PAGE,
                                    desk.server.link("/news").value(),
                                    "Harbour",
                                    outlet),
                            Desk.MORNING);
            var source = desk.sources.find(id).orElseThrow();

            assertThat(desk.collect(source).added()).isEqualTo(1);
            assertThat(desk.kept(source))
                    .extracting(Article::title)
                    .containsExactly("Copper mine opens in the east");
        }
    }

    @Test
    void aFileIsReadWithoutTheNetwork(@TempDir Path folder) throws IOException {
        try (var desk = new Desk(TestDatabase.H2.fresh())) {
            var file =
                    Files.writeString(
                            folder.resolve("feed.xml"),
                            Wire.feed(Wire.item("one", "Ore ships out of the harbour")));
            var id = desk.desk().addFile(file, "Harbour", "harbour.example");
            var source = desk.sources.find(id).orElseThrow();

            assertThat(desk.collect(source).added()).isEqualTo(1);
            assertThat(desk.collect(source).kind()).isEqualTo(CollectOutcome.Kind.UNCHANGED);
            assertThat(desk.server.requests("/feed.xml")).isEmpty();
        }
    }

    @Test
    void whereTheFullTextMayNotBeKeptOnlyItsFirstWordsAre() throws IOException {
        try (var desk = new Desk(TestDatabase.H2.fresh())) {
            desk.server.on(
                    "/feed", 200, Wire.feed(Wire.item("one", "Ore"), Wire.item("two", "Zinc")));
            var source = desk.feed("/feed");
            desk.collect(source);
            assertThat(desk.kept(source).getFirst().text().split(" ")).hasSize(30);

            desk.desk().allow(desk.now(source), new Rights(10, false, false, false, null));
            assertThat(desk.kept(source))
                    .allSatisfy(it -> assertThat(Quoting.words(it.text())).isLessThanOrEqualTo(11));

            desk.server.on("/feed", 200, Wire.feed(Wire.item("three", "Lead")));
            desk.sources.refresh(source.id(), desk.time.instant());
            desk.collect(source);
            assertThat(desk.kept(source))
                    .hasSize(3)
                    .allSatisfy(it -> assertThat(Quoting.words(it.text())).isLessThanOrEqualTo(11));
        }
    }

    @Test
    void whatAPersonSaysOfASourceIsChecked() throws IOException {
        try (var desk = new Desk(TestDatabase.H2.fresh())) {
            var page = desk.server.link("/news");
            var id = desk.desk().addPage(page, "Harbour", "main h2 a");
            var source = desk.sources.find(id).orElseThrow();
            assertThat(source.kind()).isEqualTo(Source.Kind.PAGE);
            desk.desk().describe(source, new SourceDesk.About("Port", "de", true, null));
            assertThat(desk.now(source))
                    .returns("Port", Source::title)
                    .returns("de", Source::language)
                    .returns(true, Source::paywalled)
                    .returns(null, Source::selector);
            assertRefused(
                    () -> desk.desk().addPage(page, "Again", null), "collecting.source-known");
            assertRefused(
                    () -> desk.desk().describe(source, about("German", "main")),
                    "collecting.bad-language");
            assertRefused(
                    () -> desk.desk().describe(source, about("de", "main [[")),
                    "collecting.bad-selector");
        }
    }

    private static SourceDesk.About about(String language, String selector) {
        return new SourceDesk.About("Port", language, false, selector);
    }

    private static void assertRefused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UserProblem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    @Test
    void aSourceThatFallsSilentIsNamed() throws IOException {
        try (var desk = new Desk(TestDatabase.H2.fresh())) {
            desk.server.on(
                    "/feed",
                    200,
                    Wire.feed(Wire.item("one", "Ore"), Wire.item("two", "Zinc")),
                    "ETag: x");
            var source = desk.feed("/feed");
            desk.collect(source);
            desk.server.on("/feed", 304, "");
            desk.time.pass(Duration.ofDays(20));
            desk.collect(source);

            assertThat(desk.sources.troubled(desk.time.instant()))
                    .extracting(Source::id)
                    .containsExactly(source.id());
            assertThat(SourceHealth.tell(desk.now(source), desk.time.instant()))
                    .extracting(PollWords::key)
                    .contains(
                            "collecting.poll.unchanged",
                            "collecting.health.next",
                            "collecting.health.silent");
        }
    }
}
