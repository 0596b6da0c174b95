package org.broadsheet.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.accounts.Staff;
import org.broadsheet.audit.Audit;
import org.broadsheet.delivery.Alarms;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.Growth;
import org.broadsheet.delivery.Notices;
import org.broadsheet.delivery.SendStops;
import org.broadsheet.delivery.SendingSettings;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionText;
import org.broadsheet.editions.Newsdesk;
import org.broadsheet.editions.StoryEdit;
import org.broadsheet.subscribers.AddressHash;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.OptOutJournal;
import org.broadsheet.subscribers.SecretKeys;
import org.broadsheet.subscribers.Segment;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Suppressions;
import org.broadsheet.subscribers.Watermarks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Who gets a row of which edition. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
record PlannerTest(TestDatabase database) {
    private static final EditionText WORDS =
            new EditionText("From the desk", null, "<p>We were wrong.</p>");

    @Test
    void aCorrectionReachesOnlyWhoHadTheWrongRevision() {
        var office = new Office(database);
        var desk = office.desk;
        var wrong = desk.story("a.example", "Wrong");
        desk.story("b.example", "Right");
        var ada = desk.reader("ada", Choice.everything("en"));
        var bo = desk.reader("bo", Choice.everything("en"));
        var edition = desk.approveNext();
        office.plan(edition);
        office.sent(edition, ada);
        var stopped = desk.approval.stop(edition.id(), Newsdesk.EDITOR);
        office.deliveries.recall(edition.id());
        desk.edit(stopped, wrong, new StoryEdit.Hide());
        var mended = desk.approve(desk.editions.get(edition.id()));
        office.plan(mended);
        office.sent(mended, bo);
        var later = desk.reader("cem", Choice.everything("en"));
        var now = desk.clock.instant();
        var opened = desk.calendar.correction(edition.id(), 1, WORDS, Newsdesk.EDITOR, now);
        var correction = desk.approve(desk.composer.freeze(opened.id(), now));
        office.plan(correction);
        assertThat(office.planned(correction)).containsExactly(ada).doesNotContain(bo, later);
    }

    @Test
    void aCorrectionIsOfTheRevisionThatWasApprovedUnlessAnotherIsNamed() {
        var office = new Office(database);
        var desk = office.desk;
        var wrong = desk.story("a.example", "Wrong");
        desk.story("b.example", "Right");
        var ada = desk.reader("ada", Choice.everything("en"));
        var edition = desk.approveNext();
        office.plan(edition);
        office.sent(edition, ada);
        var stopped = desk.approval.stop(edition.id(), Newsdesk.EDITOR);
        desk.edit(stopped, wrong, new StoryEdit.Hide());
        var now = desk.clock.instant();
        var opened = desk.calendar.correction(edition.id(), WORDS, Newsdesk.EDITOR, now);
        assertThat(opened.beside().correctsRevision()).isEqualTo(1);
    }

    @Test
    void anAnnouncementReachesItsSegmentAndNobodyElse() {
        var office = new Office(database);
        var desk = office.desk;
        var daily = desk.reader("ada", Choice.everything("en"));
        var weekly = desk.reader("bo", Choice.everything("en"), "weekly:SUN");
        assertThat(office.planned(office.announced(Segment.parse("rhythm:weekly"))))
                .containsExactly(weekly);
        assertThat(office.planned(office.announced(null))).containsExactly(daily, weekly);
    }

    @Test
    void aListThatSkipsPassesOverWhatWasTooLittle() {
        var office = new Office(database);
        var desk = office.desk;
        desk.listSetting("fewest_stories", 2);
        var ada = desk.reader("ada", Choice.everything("en"));
        desk.story("a.example", "Alone on Tuesday");
        var tuesday = desk.approveNext();
        office.plan(tuesday);
        assertThat(office.planned(tuesday)).isEmpty();
        assertThat(office.watermark(ada)).isEqualTo(tuesday.place());
        desk.clock.pass(Duration.ofHours(3));
        desk.story("a.example", "First on Wednesday");
        desk.story("b.example", "Second on Wednesday");
        var wednesday = desk.approveNext();
        office.plan(wednesday);
        assertThat(office.stories(wednesday, ada)).isEqualTo(2);
    }

    @Test
    void aListThatWaitsCollectsUntilItIsEnough() {
        var office = new Office(database);
        var desk = office.desk;
        desk.listSetting("fewest_stories", 2);
        desk.listSetting("when_nothing_new", "wait");
        var ada = desk.reader("ada", Choice.everything("en"));
        desk.story("a.example", "Alone on Tuesday");
        var tuesday = desk.approveNext();
        office.plan(tuesday);
        assertThat(office.planned(tuesday)).isEmpty();
        assertThat(office.watermark(ada)).isZero();
        desk.clock.pass(Duration.ofHours(3));
        desk.story("a.example", "Alone on Wednesday");
        var wednesday = desk.approveNext();
        office.plan(wednesday);
        assertThat(office.stories(wednesday, ada)).isEqualTo(2);
    }

    @Test
    void aListThatWritesANoteMailsEvenThat() {
        var office = new Office(database);
        var desk = office.desk;
        desk.listSetting("when_nothing_new", "note");
        var ada = desk.reader("ada", Choice.everything("en"));
        var tuesday = desk.approveNext();
        office.plan(tuesday);
        assertThat(office.stories(tuesday, ada)).isZero();
    }

    @Test
    void whatIsTooLittleOnMondayStaysForAWeeklyReadersSunday() {
        var office = new Office(database);
        var desk = office.desk;
        desk.listSetting("fewest_stories", 2);
        var weekly = desk.reader("ada", Choice.everything("en"), "weekly:THU");
        desk.story("a.example", "Alone on Tuesday");
        office.plan(desk.approveNext());
        assertThat(office.watermark(weekly)).isZero();
        desk.clock.pass(Duration.ofHours(3));
        desk.story("a.example", "Alone on Wednesday");
        var wednesday = desk.approveNext();
        office.plan(wednesday);
        assertThat(office.stories(wednesday, weekly)).isEqualTo(2);
    }

    @Test
    void onReturnFromAPauseOneDigestHasWhatThePauseHid() {
        var office = new Office(database);
        var desk = office.desk;
        var ada = desk.reader("ada", Choice.everything("en"));
        var until = Instant.parse("2026-11-26T00:00:00Z");
        desk.subscriptions.pause(desk.list, ada, until);
        for (var day : List.of("Tuesday", "Wednesday")) {
            desk.story("a.example", day);
            var edition = desk.approveNext();
            office.plan(edition);
            assertThat(office.planned(edition)).isEmpty();
            desk.editions.markWentOut(edition.id());
            desk.clock.pass(Duration.ofHours(3));
        }
        desk.story("a.example", "Thursday");
        var thursday = desk.approveNext();
        office.plan(thursday);
        assertThat(office.stories(thursday, ada)).isEqualTo(3);
    }

    @Test
    void aNewerEditionTakesTheStoriesOfARowThatIsStillOpen() {
        var office = new Office(database);
        var desk = office.desk;
        var weekly = desk.reader("ada", Choice.everything("en"), "weekly:SUN");
        desk.story("a.example", "Tuesday");
        var tuesday = desk.approveNext();
        office.plan(tuesday);
        desk.clock.pass(Duration.ofHours(3));
        desk.story("a.example", "Wednesday");
        var wednesday = desk.approveNext();
        office.plan(wednesday);
        assertThat(office.state(tuesday, weekly)).isEqualTo("overtaken");
        assertThat(office.stories(wednesday, weekly)).isEqualTo(2);
    }

    @Test
    void planningTwicePlansNobodyTwice() {
        var office = new Office(database);
        office.desk.story("a.example", "Once");
        office.desk.reader("ada", Choice.everything("en"));
        var edition = office.desk.approveNext();
        office.plan(edition);
        office.plan(edition);
        assertThat(office.planned(edition)).hasSize(1);
    }

    /** A newsdesk with the ledger behind it. */
    private static final class Office {
        final Newsdesk desk;
        final Planner planner;
        final Deliveries deliveries;
        private final TestDatabase.Fresh db;

        Office(TestDatabase database) {
            db = database.fresh();
            desk = new Newsdesk(db);
            var installation = new Installation(Path.of("target", "newsdesk"), null, null, null);
            var keys = new SecretKeys(installation);
            deliveries =
                    new Deliveries(
                            new NamedParameterJdbcTemplate(db.dataSource()),
                            new DataSourceTransactionManager(db.dataSource()),
                            desk.editions,
                            new Watermarks(new NamedParameterJdbcTemplate(db.dataSource())),
                            new Suppressions(
                                    db.jdbc(),
                                    new AddressHash(keys),
                                    new OptOutJournal(installation),
                                    desk.clock),
                            desk.clock);
            planner =
                    new Planner(
                            desk.renderings,
                            deliveries,
                            desk.subscriptions,
                            new SendRuns(
                                    new ResourcelessJobRepository(),
                                    db.jdbc(),
                                    growth(installation),
                                    desk.clock),
                            desk.clock);
        }

        private Growth growth(Installation installation) {
            var manager = new DataSourceTransactionManager(db.dataSource());
            var alarms =
                    new Alarms(
                            db.jdbc(),
                            new Notices(db.jdbc(), manager, desk.clock),
                            new Staff(db.jdbc(), desk.clock),
                            installation,
                            desk.clock);
            var audit = new Audit(db.jdbc(), desk.clock);
            return new Growth(
                    db.jdbc(),
                    deliveries,
                    new SendStops(db.jdbc(), alarms, audit, desk.clock),
                    SendingSettings.USUAL);
        }

        Edition announced(@Nullable Segment segment) {
            var now = desk.clock.instant();
            var opened =
                    desk.calendar.announcement(desk.list, WORDS, segment, Newsdesk.EDITOR, now);
            var announced = desk.approve(desk.composer.freeze(opened.id(), now));
            plan(announced);
            return announced;
        }

        void plan(Edition edition) {
            planner.plan(edition.id(), rows -> {});
        }

        /** A server took the reader's mail. */
        void sent(Edition edition, SubscriberId reader) {
            desk.editions.markWentOut(edition.id());
            db.jdbc()
                    .sql(
                            "update delivery set state = 'sent' where edition_id = ? and subscriber_id = ?")
                    .params(edition.id().value(), reader.value())
                    .update();
            new Watermarks(new NamedParameterJdbcTemplate(db.dataSource()))
                    .accepted(desk.list, List.of(reader), edition.place());
        }

        List<SubscriberId> planned(Edition edition) {
            return db.jdbc()
                    .sql(
                            "select subscriber_id from delivery where edition_id = ? and state = 'planned' order by subscriber_id")
                    .param(edition.id().value())
                    .query((row, number) -> new SubscriberId(row.getLong(1)))
                    .list();
        }

        String state(Edition edition, SubscriberId reader) {
            return db.jdbc()
                    .sql("select state from delivery where edition_id = ? and subscriber_id = ?")
                    .params(edition.id().value(), reader.value())
                    .query((row, number) -> row.getString(1))
                    .single();
        }

        int stories(Edition edition, SubscriberId reader) {
            return db.jdbc()
                    .sql(
                            """
                            select v.stories from delivery d join variant v on v.id = d.variant_id
                            where d.edition_id = ? and d.subscriber_id = ? and d.state = 'planned'
                            """)
                    .params(edition.id().value(), reader.value())
                    .query((row, number) -> row.getInt(1))
                    .single();
        }

        int watermark(SubscriberId reader) {
            return desk.subscriptions.find(desk.list, reader).orElseThrow().watermark();
        }
    }
}
