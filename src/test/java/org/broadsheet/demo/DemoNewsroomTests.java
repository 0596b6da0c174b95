package org.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.Outlets;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.Sources;
import org.broadsheet.demo.cast.Cast;
import org.broadsheet.demo.cast.Member;
import org.broadsheet.demo.cast.Welcome;
import org.broadsheet.demo.site.DemoSite;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.People;
import org.broadsheet.topics.TopicId;
import org.broadsheet.topics.Topics;
import org.broadsheet.topics.classify.TopicFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoNewsroomTests {
    private static final Clock CLOCK = Clock.fixed(People.NOW, ZoneOffset.UTC);

    private final TestDatabase.Fresh database = TestDatabase.H2.fresh();
    private final Topics topics = new Topics(database.jdbc(), CLOCK);

    @TempDir private Path data;
    private People people;
    private DemoSite site;

    @BeforeEach
    void start() throws Exception {
        people = new People(database, data);
        site = DemoSite.start(CLOCK);
        TopicFile.read(Files.readString(Path.of("config", "topics.yml"))).forEach(topics::put);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void sixOutletsAreReadFromTheSite() {
        fill();
        assertThat(new Sources(database.jdbc()).list())
                .hasSize(6)
                .extracting(Source::address)
                .allSatisfy(address -> assertThat(address).contains(":" + site.port() + "/"));
        assertThat(new Outlets(database.jdbc()).find("lodeandledger.example")).isPresent();
    }

    @Test
    void theListIsLiveAndApprovesItself() {
        var list = fill();
        assertThat(list.state()).isEqualTo(MailingList.State.LIVE);
        assertThat(list.approval()).isEqualTo(MailingList.Approval.AUTOMATIC);
        assertThat(list.place()).isEqualTo("Belgrade");
        assertThat(list.topics()).hasSize(5);
    }

    @Test
    void onlyTheActiveOfTheCastAreMailed() {
        var list = fill();
        assertThat(people.audience.mailable(list.id()))
                .isEqualTo(Cast.ALL.stream().filter(Member::isMailable).count())
                .isEqualTo(9);
        assertThat(people.audience.notMailed(list.id()))
                .isEqualTo(
                        Map.of(
                                "paused",
                                1L,
                                "unconfirmed",
                                1L,
                                "unsubscribed",
                                1L,
                                "suppressed",
                                1L));
    }

    @Test
    void everyConsentIsOnRecord() {
        var list = fill();
        var acts =
                database.jdbc()
                        .sql("select act from consent where list_id = :list")
                        .param("list", list.id().value())
                        .query(String.class)
                        .list();
        assertThat(acts).filteredOn("asked"::equals).hasSize(13);
        assertThat(acts).filteredOn("confirmed"::equals).hasSize(12);
        assertThat(acts).filteredOn("withdrawn"::equals).hasSize(1);
    }

    @Test
    void wishesBecomeChoicesByNameAndSite() {
        var list = fill();
        var hugo = choiceOf(list.id(), Cast.HUGO);
        assertThat(hugo.topics())
                .containsOnlyKeys(id("copper"), id("policy-permits"), id("environment"))
                .containsEntry(id("copper"), Choice.Interest.LESS);
        assertThat(hugo.outletsOut()).hasSize(1);
        assertThat(choiceOf(list.id(), Cast.GRACE).textOnly()).isTrue();
        assertThat(choiceOf(list.id(), Cast.CLARA).language()).isEqualTo("de");
    }

    private MailingList fill() {
        var welcome =
                new Welcome(people.subscribers, people.subscriptions, people.suppressions, CLOCK);
        var sources =
                new DemoSources(new Outlets(database.jdbc()), new Sources(database.jdbc()), CLOCK);
        return new DemoNewsroom(sources, people.lists, welcome).fill(site, topics.list());
    }

    private TopicId id(String key) {
        return topics.find(key).orElseThrow().id();
    }

    private Choice choiceOf(ListId list, Member member) {
        var subscriber = people.subscribers.findByAddress(member.address()).orElseThrow().id();
        return people.choices.get(
                people.subscriptions.find(list, subscriber).orElseThrow().choice());
    }
}
