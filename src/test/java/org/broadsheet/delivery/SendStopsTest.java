package org.broadsheet.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.delivery.DeliveryState.REFUSED;
import static org.broadsheet.delivery.DeliveryState.SENT;

import java.time.Duration;
import org.broadsheet.TestDatabase;
import org.broadsheet.demo.catcher.Act;
import org.broadsheet.demo.catcher.SmtpScript;
import org.broadsheet.demo.catcher.Step;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.SqlTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record SendStopsTest(TestDatabase database) {
    private static final Duration LATE = Duration.ofMinutes(15);
    private static final Actor ADA = new Actor.Staff(1);

    private static SmtpScript tenBlocked() {
        return SmtpScript.at(Step.RCPT, Act.reply("550 5.7.1 blocked")).times(10);
    }

    @Test
    void aRunStopsWhenRefusalsJumpAndGoesOnByOnePress() throws Exception {
        try (var it = new SendingWorld(database, "resend", 400, tenBlocked())) {
            it.sendFrom(2, it.dispatcher(it.node(), it.settings(2)), 1);
            assertThat(it.count(REFUSED)).isEqualTo(10);
            assertThat(it.count(SENT)).isBetween(90L, 100L);
            assertThat(it.stops().open(it.edition))
                    .hasValueSatisfying(stop ->
                            assertThat(stop.why())
                                    .matches(
                                            "10 of the last 10\\d mails were refused, more than 5 %\\."));
            assertThat(it.world.ledger.due()).isEmpty();
            assertThat(it.stops().press(it.edition, ADA)).isTrue();
            assertThat(it.world.ledger.due()).containsExactly(it.edition);
            it.sendFrom(2, it.dispatcher(it.node(), it.settings(2)), 2);
            assertThat(it.count(SENT)).isEqualTo(390);
        }
    }

    @Test
    void anotherProcessStaysStopped() throws Exception {
        try (var it = new SendingWorld(database, "resend", 300, tenBlocked())) {
            it.sendFrom(2, it.dispatcher(it.node(), it.settings(2)), 1);
            var sent = it.count(SENT);
            it.sendFrom(2, it.dispatcher(it.node(), it.settings(2)), 2);
            assertThat(it.count(SENT)).isEqualTo(sent).isLessThan(290);
        }
    }

    @Test
    void aFewRefusalsStopNothing() throws Exception {
        var script = SmtpScript.at(Step.RCPT, Act.reply("550 5.7.1 blocked")).times(4);
        try (var it = new SendingWorld(database, "resend", 150, script)) {
            it.sendFrom(2, it.dispatcher(it.node(), it.settings(2)), 1);
            assertThat(it.count(SENT)).isEqualTo(146);
            assertThat(it.stops().openOnes()).isEmpty();
        }
    }

    @Test
    void whatComesBackStopsTheRest() throws Exception {
        try (var it = new SendingWorld(database, "resend", 300, SmtpScript.NONE)) {
            it.world.run(
                    "update delivery set due_at = ? where id in (select id from delivery order by id desc fetch first 150 rows only)",
                    SqlTime.of(it.world.clock.instant().plus(Duration.ofHours(1))));
            it.sendFrom(2, it.dispatcher(it.node(), it.settings(2)), 1);
            assertThat(it.count(SENT)).isEqualTo(150);
            it.world.run(
                    "insert into bounce (delivery_id, subscriber_id, at_instant, way, class, reason)"
                            + " select id, subscriber_id, ?, 'dsn', 'permanent', 'no-such-user' from delivery"
                            + " where state = 'sent' order by id fetch first 12 rows only",
                    SqlTime.of(it.world.clock.instant()));
            it.world.clock.advance(Duration.ofHours(2));
            it.sendFrom(2, it.dispatcher(it.node(), it.settings(2)), 2);
            assertThat(it.count(SENT)).isEqualTo(150);
            assertThat(it.stops().open(it.edition).orElseThrow().why())
                    .isEqualTo("12 of 150 mails came back, more than 5 %.");
        }
    }

    @Test
    void aSendThreeTimesAsLargeAsTheLastWaitsForAPress() throws Exception {
        try (var it = new SendingWorld(database, "resend", 110, SmtpScript.NONE)) {
            var growth = growth(it, SendingSettings.USUAL);
            growth.check(it.edition);
            it.sendFrom(2, it.dispatcher(it.node(), it.settings(2)), 1);
            assertThat(it.count(SENT)).isEqualTo(110);
            for (var more = 0; more < 221; more++) {
                it.world.reader(it.list);
            }
            var next = plannedEdition(it, 2);
            growth.check(next);
            assertThat(it.stops().open(next).orElseThrow().why())
                    .isEqualTo(
                            "This send has 331 readers, the list's last one had 110: more than 3 times as many.");
            assertThat(it.world.ledger.due()).isEmpty();
            it.stops().press(next, ADA);
            growth.check(next);
            assertThat(it.stops().open(next)).isEmpty();
            assertThat(it.world.ledger.due()).containsExactly(next);
        }
    }

    @Test
    void aFirstSendGoesUpToASetting() throws Exception {
        try (var it = new SendingWorld(database, "resend", 110, SmtpScript.NONE)) {
            growth(it, new SendingSettings(5, 500, 100, 3, 100, 110, LATE)).check(it.edition);
            assertThat(it.stops().open(it.edition)).isEmpty();
            growth(it, new SendingSettings(5, 500, 100, 3, 100, 109, LATE)).check(it.edition);
            assertThat(it.stops().open(it.edition).orElseThrow().why())
                    .isEqualTo(
                            "The list's first send has 110 readers; up to 109 go without a press.");
        }
    }

    private static EditionId plannedEdition(SendingWorld it, int number) {
        var next = it.world.approvedEdition(it.list, number);
        var toPlan = EditionToPlan.ofStream(next, it.list, number, 1);
        var variant = it.world.variant(next, 1, "v" + number);
        for (var group : it.world.ledger.unplanned(toPlan)) {
            it.world.ledger.plan(
                    toPlan, new PlannedGroup(group, variant, it.world.clock.instant()));
        }
        return next;
    }

    private static Growth growth(SendingWorld it, SendingSettings settings) {
        return new Growth(it.world.jdbc, it.world.ledger, it.stops(), settings);
    }
}
