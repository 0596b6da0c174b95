package org.broadsheet.collecting;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.extract.ArticleExtractor;
import org.broadsheet.collecting.fetch.AllowedHosts;
import org.broadsheet.collecting.fetch.FeedFetcher;
import org.broadsheet.collecting.fetch.PageFetcher;
import org.broadsheet.collecting.fetch.ScriptedServer;
import org.broadsheet.collecting.fetch.WebReader;
import org.springframework.util.unit.DataSize;

/** A collecting desk on an empty database, with a clock that stands until it is moved on. */
final class Desk implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2024-04-27T07:00:00Z");

    final ScriptedServer server;
    final Sources sources;
    final Articles articles;
    final Outlets outlets;
    final Collector collector;
    final Time time = new Time();
    private final WebReader web;
    private final FeedFetcher feeds;

    Desk(TestDatabase.Fresh database) throws IOException {
        server = new ScriptedServer();
        var settings = settings(server.port());
        sources = new Sources(database.jdbc());
        articles = new Articles(database.jdbc());
        outlets = new Outlets(database.jdbc());
        web =
                new WebReader(
                        AllowedHosts.of(settings.allowedHosts()),
                        settings.limits(),
                        settings.userAgent(),
                        time);
        var pages = new PageFetcher(web, Duration.ZERO, settings.product(), time);
        var texts = new PageTexts(pages, new ArticleExtractor(time), settings);
        feeds = new FeedFetcher(web, Duration.ZERO);
        var reader = new SourceReader(feeds, texts, articles, settings, time);
        collector =
                new Collector(
                        reader,
                        sources,
                        articles,
                        outlets,
                        new PollEnd(settings, articles, sources));
    }

    SourceDesk desk() {
        return new SourceDesk(sources, articles, outlets, time);
    }

    static CollectingSettings settings(int port) {
        return new CollectingSettings(
                List.of("127.0.0.1:" + port),
                true,
                "Broadsheet/test",
                Duration.ofMinutes(60),
                Duration.ofHours(12),
                DataSize.ofMegabytes(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                5,
                Duration.ZERO,
                Duration.ZERO,
                20,
                1_000,
                20);
    }

    Source feed(String path) {
        var outlet = outlets.know("Harbour News", "harbour.example", time.instant());
        var id =
                sources.add(
                        NewSource.of(
                                Source.Kind.FEED,
                                server.link(path).value(),
                                "Harbour News",
                                outlet),
                        time.instant());
        return sources.find(id).orElseThrow();
    }

    Discovery discovery() {
        return new Discovery(feeds);
    }

    /** Reads the source as it stands now. */
    CollectOutcome collect(Source source) {
        return collector.keep(collector.read(now(source)));
    }

    Source now(Source source) {
        return sources.find(source.id()).orElseThrow();
    }

    List<Article> kept(Source source) {
        return articles.newest(source.id(), 100);
    }

    @Override
    public void close() throws IOException {
        web.close();
        server.close();
    }

    /** A clock for tests. */
    static final class Time extends Clock {
        private Instant now = MORNING;

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.system().withZone(zone);
        }
    }
}
