package org.broadsheet.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.editions.EditionText;
import org.broadsheet.editions.Newsdesk;
import org.broadsheet.editions.StoryEdit;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets a row of which edition. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
record PlannerTest(TestDatabase database) {
    static final EditionText WORDS =
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
    void aVersionThatFailsAfterTheApprovalHoldsItsOwnReadersAndSaysSo() {
        var office = new Office(database);
        office.anAdmin();
        var desk = office.desk;
        desk.story("a.example", "Told in two frames");
        var ada = desk.reader("ada", Choice.everything("en"));
        var bo = desk.reader("bo", Choice.everything("de"));
        var edition = desk.approveNext();
        office.block(edition, "de");
        office.plan(edition);
        assertThat(office.planned(edition)).containsExactly(ada);
        assertThat(office.state(edition, bo)).isEqualTo("held");
        assertThat(office.alarmed())
                .singleElement()
                .asString()
                .startsWith("alarm/held/" + edition.id());
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
}
