package org.broadsheet.web.subscriber;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.editions.LastWeek;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.topics.Topic;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a list offers one reader to choose from: topics, outlets, languages of articles. */
@Component
class Offers {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Topics topics;
    private final LastWeek lastWeek;
    private final JdbcClient jdbc;
    private final Clock clock;

    Offers(Topics topics, LastWeek lastWeek, JdbcClient jdbc, Clock clock) {
        this.topics = topics;
        this.lastWeek = lastWeek;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One topic, what the reader said of it, and what it would have brought last week. */
    record OfferedTopic(
            long id,
            String name,
            boolean wanted,
            boolean less,
            int stories,
            @Nullable String best) {}

    record OfferedOutlet(long id, String name) {}

    record OfferedLanguage(String tag, boolean wanted) {}

    List<OfferedTopic> topics(ReaderDesk.Reader reader) {
        var brought = lastWeek.of(reader.list().id(), aWeekAgo());
        return names(reader.list()).stream()
                .map(topic -> {
                    var week = brought.get(topic.id());
                    return new OfferedTopic(
                            topic.id().value(),
                            topic.name(),
                            reader.choice().wants(topic.id()),
                            reader.choice().topics().get(topic.id()) == Choice.Interest.LESS,
                            week == null ? 0 : week.stories(),
                            week == null ? null : week.best());
                })
                .toList();
    }

    /** The list's topics, in the order of the digest. */
    List<Topic> names(MailingList list) {
        var byId = topics.list().stream().collect(Collectors.toMap(Topic::id, topic -> topic));
        return list.topics().stream().filter(byId::containsKey).map(byId::get).toList();
    }

    List<OfferedOutlet> outletsOut(ReaderDesk.Reader reader) {
        return reader.choice().outletsOut().stream()
                .flatMap(outlet -> outlet(outlet).stream())
                .sorted(Comparator.comparing(OfferedOutlet::name))
                .toList();
    }

    Optional<OfferedOutlet> outlet(OutletId id) {
        return jdbc.sql("select id, name from outlet where id = :id")
                .param("id", id.value())
                .query((row, number) -> new OfferedOutlet(row.getLong("id"), row.getString("name")))
                .optional();
    }

    /** Those of last week's articles and those chosen. */
    List<OfferedLanguage> languages(ReaderDesk.Reader reader) {
        var chosen = reader.choice().articleLanguages();
        var tags = new TreeSet<>(lastWeek.languages(reader.list().id(), aWeekAgo()));
        tags.addAll(chosen);
        return tags.stream().map(tag -> new OfferedLanguage(tag, chosen.contains(tag))).toList();
    }

    private Instant aWeekAgo() {
        return clock.instant().minus(WEEK);
    }
}
