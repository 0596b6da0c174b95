package org.broadsheet.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.TestDatabase;
import org.broadsheet.audit.Audit;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.Articles;
import org.broadsheet.collecting.SourceId;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A newsroom over one database, and articles that arrive in it from Harbour News. */
final class Wire {
    private static final AtomicLong NUMBER = new AtomicLong();

    private final JdbcClient jdbc;
    private final TopicSettings settings = new TopicSettings(Path.of("config/topics.yml"), 0.25, 4);
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final Clock clock =
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };

    Wire(TestDatabase.Fresh fresh) {
        this.jdbc = fresh.jdbc();
        jdbc.sql(
                        "insert into outlet (id, name, site, created_at) values (1, 'Harbour News', 'harbour.example', :now)")
                .param("now", SqlTime.of(now))
                .update();
        jdbc.sql(
                        """
                        insert into source (id, outlet_id, kind, address, title, state, next_poll_at, created_at)
                        values (1, 1, 'feed', 'https://harbour.example/feed', 'Harbour News', 'active', :now, :now)
                        """)
                .param("now", SqlTime.of(now))
                .update();
    }

    void readStarterTopics() {
        try {
            new StarterTopics(topics(), settings).afterPropertiesSet();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    ArticleId article(String title, String text) {
        var number = NUMBER.incrementAndGet();
        jdbc.sql(
                        """
                        insert into article (id, source_id, outlet_id, identity, link, page_key, title, title_key,
                                             published_at, first_seen_at, text, content_hash)
                        values (:id, 1, 1, :key, :link, :key, :title, :title, :now, :now, :text, :key)
                        """)
                .param("id", number)
                .param("key", "k" + number)
                .param("link", "https://harbour.example/" + number)
                .param("title", title)
                .param("now", SqlTime.of(now))
                .param("text", text)
                .update();
        return new ArticleId(number);
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    void fileAll() {
        newsroom().file(newsroom().unfiled(100));
    }

    void fileAndGroup() {
        fileAll();
        newsroom().group(now);
    }

    List<String> keysOf(ArticleId article) {
        return filings().list(List.of(article)).stream()
                .map(filed -> topics().get(filed.topic()).key())
                .toList();
    }

    TopicId topic(String key) {
        return topics().find(key).orElseThrow().id();
    }

    SourceId source() {
        return new SourceId(1);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    Topics topics() {
        return new Topics(jdbc, clock);
    }

    Filings filings() {
        return new Filings(jdbc);
    }

    SourceTopics defaults() {
        return new SourceTopics(jdbc);
    }

    Stories stories() {
        return new Stories(jdbc);
    }

    StoryTies ties() {
        return new StoryTies(jdbc, clock);
    }

    TopicExamples examples() {
        return new TopicExamples(jdbc, clock);
    }

    Articles articles() {
        return new Articles(jdbc);
    }

    Newsroom newsroom() {
        var desk = new FilingDesk(topics(), examples(), defaults(), articles());
        var grouping =
                new StoryGrouping(new StoryWindow(jdbc, articles()), stories(), ties(), settings);
        return new Newsroom(filings(), desk, grouping, examples(), articles(), clock);
    }

    StoryDesk storyDesk() {
        return new StoryDesk(stories(), ties(), new Audit(jdbc, clock), jdbc, clock);
    }

    TopicImport topicImport() {
        return new TopicImport(topics(), filings(), settings, new Audit(jdbc, clock), clock);
    }
}
