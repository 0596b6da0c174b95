package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.NewSource;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.Sources;
import org.broadsheet.topics.SourceTopics;
import org.broadsheet.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Folders of imported lists are the topics of what no rule takes. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
record DefaultTopicsTest(TestDatabase database) {
    private static final Instant NOW = Instant.parse("2026-05-12T08:00:00Z");

    @Test
    void aFolderBecomesATopicOnce() {
        var jdbc = database.fresh().jdbc();
        var all = new Topics(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
        var topics = new DefaultTopics(all, new SourceTopics(jdbc));
        var sources = new Sources(jdbc);
        var one = sources.add(feed("https://harbour.example/feed"), NOW);
        var other = sources.add(feed("https://quay.example/feed"), NOW);

        assertThat(topics.put(one, "Ports & Ships")).isTrue();
        assertThat(topics.put(other, "ports & ships")).isTrue();
        assertThat(topics.put(one, "***")).isFalse();

        assertThat(topics.nameFor(one)).contains("Ports & Ships");
        assertThat(topics.nameFor(other)).contains("Ports & Ships");
        assertThat(all.rules())
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.key()).isEqualTo("ports-ships");
                    assertThat(topic.words()).isEmpty();
                });
    }

    @Test
    void aListTellsTheFolderOfEachFeedAndItsOldScheme(@TempDir Path folder) throws Exception {
        var list =
                Files.writeString(
                        folder.resolve("subscriptions.opml"),
                        """
                        <opml version="2.0"><body>
                          <outline text="Ports"><outline text="Harbour" xmlUrl="feed://harbour.example/feed"/></outline>
                          <outline text="Quay" xmlUrl="feed:https://quay.example/feed"/>
                          <outline text="Bad" xmlUrl="javascript:alert(1)"/>
                        </body></opml>
                        """);

        var given = SourceArguments.read(List.of(list.toString()), folder);

        assertThat(given.sources())
                .extracting(NewSource::address)
                .containsExactly("https://harbour.example/feed", "https://quay.example/feed");
        assertThat(given.folders()).containsOnlyKeys("https://harbour.example/feed");
        assertThat(given.problems()).hasSize(1);
    }

    private static NewSource feed(String address) {
        return NewSource.of(Source.Kind.FEED, address, "A feed", null);
    }
}
