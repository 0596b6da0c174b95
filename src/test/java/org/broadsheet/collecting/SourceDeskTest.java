package org.broadsheet.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.broadsheet.TestDatabase;
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
            var imported =
                    new SourceDesk(desk.sources, desk.outlets, desk.time)
                            .add(Opml.read(LIST.getBytes(StandardCharsets.UTF_8)));

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
            var id =
                    new SourceDesk(desk.sources, desk.outlets, desk.time)
                            .addFile(file, "Harbour", "harbour.example");
            var source = desk.sources.find(id).orElseThrow();

            assertThat(desk.collect(source).added()).isEqualTo(1);
            assertThat(desk.collect(source).kind()).isEqualTo(CollectOutcome.Kind.UNCHANGED);
            assertThat(desk.server.requests("/feed.xml")).isEmpty();
        }
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
