package org.broadsheet.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.delivery.DeliveryState.OVERTAKEN;
import static org.broadsheet.delivery.DeliveryState.PLANNED;
import static org.broadsheet.delivery.DeliveryState.SENT;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.broadsheet.TestDatabase;
import org.broadsheet.delivery.rate.Limit;
import org.broadsheet.delivery.rate.Limits;
import org.broadsheet.delivery.rate.Rate;
import org.broadsheet.delivery.rate.Scope;
import org.broadsheet.delivery.rate.WarmUp;
import org.broadsheet.demo.catcher.SmtpScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record RatesWhileSendingTest(TestDatabase database) {

    private static void readersOf(SendingWorld it, String domain, int number) {
        it.world.run(
                "update subscriber set address = 'reader' || id || '@' || ? where id in (select id from subscriber order by id desc fetch first "
                        + number
                        + " rows only)",
                domain);
    }

    @Test
    void readersOfALimitedDomainWaitAndSlowNobody() throws Exception {
        try (var it = new SendingWorld(database, "resend", 300, SmtpScript.NONE);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            readersOf(it, "slow.example", 100);
            new Limits(it.world.jdbc).set(Limit.rate(Scope.domain("slow.example"), "20/h"));
            var dispatcher = it.dispatcher(it.node(), it.settings(4));
            it.start(4, dispatcher, 1, threads);
            assertThat(it.catcher.mails().await(200)).isTrue();
            dispatcher.stop();
            assertThat(it.count(SENT)).isBetween(200L, 203L);
            assertThat(it.count(PLANNED)).isEqualTo(300 - it.count(SENT));
        }
    }

    @Test
    void allGoOutAtTheRateOfTheServer() throws Exception {
        try (var it = new SendingWorld(database, "resend", 300, SmtpScript.NONE)) {
            new Limits(it.world.jdbc).set(Limit.rate(Scope.SERVER, "200/s"));
            var start = System.nanoTime();
            it.sendFrom(4, it.dispatcher(it.node(), it.settings(4)), 1);
            assertThat(it.count(SENT)).isEqualTo(300);
            assertThat(System.nanoTime() - start)
                    .as("no faster than the rate, half a second of burst aside")
                    .isGreaterThan(Duration.ofMillis(950).toNanos());
        }
    }

    @Test
    void whoIsBeyondTheDaysStepWaitsForTheNextDay() throws Exception {
        try (var it = new SendingWorld(database, "resend", 50, SmtpScript.NONE)) {
            var plan = WarmUp.parse("1: 20, 2: 1000");
            new Limits(it.world.jdbc).set(new Limit(Scope.domain("other"), null, null, plan));
            it.sendFrom(2, it.dispatcher(it.node(), it.settings(2)), 1);
            assertThat(it.count(SENT)).isEqualTo(20);
            assertThat(it.count(PLANNED)).isEqualTo(30);
            var standing = new Waiting(it.world.jdbc);
            assertThat(standing.of(it.edition))
                    .singleElement()
                    .satisfies(group -> {
                        assertThat(group.readers()).isEqualTo(30);
                        assertThat(group.why())
                                .isEqualTo("day 1 of the warm-up of other allows 20 mails");
                    });
        }
    }

    @Test
    void whoWaitedGoesTheNextDayThoughTheFirstTryIsLate() throws Exception {
        try (var it = new SendingWorld(database, "resend", 50, SmtpScript.NONE)) {
            var limits = new Limits(it.world.jdbc);
            limits.set(new Limit(Scope.SERVER, null, 20L, null));
            it.sendFrom(2, it.dispatcher(it.node(), it.settings(2)), 1);
            it.world.clock.advance(Duration.ofDays(400));
            it.world.run("update delivery set slot_at = ?", at(it, Duration.ofHours(30)));
            limits.set(new Limit(Scope.SERVER, Rate.parse("500/s"), null, null));
            it.sendFrom(2, it.dispatcher(it.node(), it.settings(2)), 2);
            assertThat(it.count(SENT)).isEqualTo(50);
        }
    }

    @Test
    void whoWaitsIsOvertakenByTheNextEdition() throws Exception {
        try (var it = new SendingWorld(database, "resend", 50, SmtpScript.NONE)) {
            new Limits(it.world.jdbc).set(new Limit(Scope.SERVER, null, 20L, null));
            it.sendFrom(2, it.dispatcher(it.node(), it.settings(2)), 1);
            var next = it.world.approvedEdition(it.list, 2);
            var toPlan = EditionToPlan.ofStream(next, it.list, 2, 1);
            var variant = it.world.variant(next, 1, "v2");
            for (var group : it.world.ledger.unplanned(toPlan)) {
                it.world.ledger.plan(
                        toPlan, new PlannedGroup(group, variant, it.world.clock.instant()));
            }
            assertThat(it.count(OVERTAKEN)).isEqualTo(30);
            assertThat(new Waiting(it.world.jdbc).of(it.edition)).isEmpty();
        }
    }

    private static Object at(SendingWorld it, Duration before) {
        return org.broadsheet.shared.SqlTime.of(it.world.clock.instant().minus(before));
    }
}
