package org.broadsheet.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.TestDatabase;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record SegmentTest(TestDatabase database) {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic:copper",
                "rhythm:weekly or rhythm:monthly",
                "state:paused",
                "not domain:example.org",
                "topic:copper and (domain:example.org or attribute:plan=\"paid twice\")",
                "attribute:\"the \\\"plan\\\"\"=\"a:b (c)\"",
                "not (joined-since:2026-01-01 and delivered-before:2026-02-28)"
            })
    void whatIsWrittenIsReadTheSame(String text) {
        var segment = Segment.parse(text);
        assertThat(segment.text()).isEqualTo(text);
        assertThat(Segment.parse(segment.text())).isEqualTo(segment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "copper",
                "topic:",
                "colour:red",
                "rhythm:hourly",
                "joined-since:yesterday",
                "(topic:copper",
                "topic:copper and",
                "topic:copper domain:example.org",
                "attribute:plan",
                "topic:copper; drop table subscriber"
            })
    void whatIsNotUnderstoodIsRefused(String text) {
        assertThatThrownBy(() -> Segment.parse(text)).isInstanceOf(UserProblem.class);
    }

    /** Ada and Bo are on example.org, Cem is on example.com; Bo reads weekly, Cem copper alone. */
    @ParameterizedTest
    @CsvSource({
        "domain:example.org, 2",
        "domain:EXAMPLE.com, 1",
        "domain:ample.org, 0",
        "domain:%.org, 0",
        "rhythm:weekly, 1",
        "rhythm:every-edition, 2",
        "rhythm:monthly, 0",
        "topic:copper, 3",
        "topic:zinc, 2",
        "topic:unknown, 0",
        "attribute:plan=paid, 1",
        "attribute:plan=pai, 0",
        "state:active, 3",
        "state:paused, 0",
        "joined-since:2020-01-01, 3",
        "joined-before:2020-01-01, 0",
        "delivered-since:2020-01-01, 1",
        "delivered-before:2020-01-01, 2",
        "delivered-before:2100-01-01, 3",
        "not domain:example.org, 1",
        "domain:example.org and not rhythm:weekly, 1",
        "domain:example.com or rhythm:weekly, 2"
    })
    void aSegmentHasWhomItSays(String text, long readers, @TempDir Path data) {
        var people = cast(data);
        var segments = new Segments(people.jdbc());
        assertThat(segments.size(people.of().list, Segment.parse(text)).mailable())
                .isEqualTo(readers);
    }

    @Test
    void aSegmentKeptUnderANameIsFoundByIt(@TempDir Path data) {
        var people = cast(data);
        var segments = new Segments(people.jdbc());
        var list = people.of().list;
        segments.keep(list, "Weekly readers", Segment.parse("rhythm:weekly"));
        segments.keep(list, "weekly readers", Segment.parse("rhythm:weekly or rhythm:monthly"));
        assertThat(segments.list(list)).hasSize(1);
        assertThat(segments.named(list, "WEEKLY READERS").text())
                .isEqualTo("rhythm:weekly or rhythm:monthly");
        assertThat(segments.named(list, "state:paused").text()).isEqualTo("state:paused");
        segments.remove(list, "Weekly readers");
        assertThat(segments.list(list)).isEmpty();
    }

    @Test
    void aPausedReaderIsInTheSegmentButMayNotBeMailed(@TempDir Path data) {
        var people = cast(data);
        var list = people.of().list;
        var ada =
                people.of()
                        .subscribers
                        .findByAddress(new EmailAddress("ada@example.org"))
                        .orElseThrow();
        people.of().subscriptions.pause(list, ada.id(), People.NOW.plusSeconds(99_999));
        assertThat(new Segments(people.jdbc()).size(list, Segment.parse("state:paused")))
                .isEqualTo(new Segments.Size(1, 0));
    }

    private record Cast(People of, JdbcClient jdbc) {}

    private Cast cast(Path data) {
        var fresh = database.fresh();
        var jdbc = fresh.jdbc();
        var people = new People(fresh, data);
        for (var topic : new String[] {"copper", "zinc"}) {
            jdbc.sql(
                            "insert into topic (name_key, name, position, rules, created_at) values (?, ?, 0, '', ?)")
                    .params(topic, topic, SqlTime.of(People.NOW))
                    .update();
        }
        var copper =
                jdbc.sql("select id from topic where name_key = 'copper'")
                        .query((row, number) -> row.getLong(1))
                        .single();
        people.add(new EmailAddress("ada@example.org"));
        var bo = people.add(new EmailAddress("bo@example.org"));
        people.subscriptions.change(
                people.list,
                bo,
                Choice.everything("en"),
                new Rhythm(
                        Rhythm.Pattern.parse("weekly:SUN"),
                        People.sevenInBelgrade().hour(),
                        People.sevenInBelgrade().zone()),
                People.consent(Consent.Act.CHANGED));
        people.add(
                new EmailAddress("cem@example.com"),
                new Choice(
                        Map.of(new TopicId(copper), Choice.Interest.NORMAL),
                        Set.of(),
                        Set.of(),
                        Choice.Length.FULL,
                        false,
                        "en"));
        jdbc.sql("update subscriber set attributes = '{\"plan\":\"paid\"}' where id = ?")
                .param(bo.value())
                .update();
        delivered(jdbc, people, bo);
        return new Cast(people, jdbc);
    }

    private static void delivered(JdbcClient jdbc, People people, SubscriberId to) {
        var later = SqlTime.of(People.NOW.plusSeconds(3600));
        jdbc.sql(
                        """
                        insert into edition (list_id, kind, state, number, local_date, opens_at, freeze_at, deadline_at,
                            edition_at, created_at)
                        values (?, 'extra', 'frozen', 1, '2026-11-24', ?, ?, ?, ?, ?)
                        """)
                .params(people.list.value(), later, later, later, later, later)
                .update();
        people.watermarks.accepted(people.list, List.of(to), 1);
    }
}
