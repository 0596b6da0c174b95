package org.broadsheet.delivery.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record PacerTest(TestDatabase database) {
    private static final Instant MORNING = Instant.parse("2026-11-24T05:00:00Z");

    /** A day that only we move on. */
    private static final class Day extends Clock {
        private Instant now = MORNING;

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
            return this;
        }
    }

    /** Some nodes on one database and one clock. */
    private record Nodes(Day day, Limits limits, List<Pacer> pacers) {
        static Nodes on(TestDatabase database, int number) {
            var fresh = database.fresh();
            var day = new Day();
            var manager = new DataSourceTransactionManager(fresh.dataSource());
            var pacers =
                    java.util.stream.Stream.generate(
                                    () -> new Pacer(fresh.jdbc(), manager, day, () -> {}))
                            .limit(number)
                            .toList();
            return new Nodes(day, new Limits(fresh.jdbc()), pacers);
        }

        Admission ask(Pacer pacer, Pacer.Mail mail) {
            for (; ; ) {
                var said = pacer.ask(mail);
                if (!(said instanceof Admission.Lease lack)) {
                    return said;
                }
                pacer.lease(lack);
            }
        }

        /** How many go in that time when each node asks all the time. */
        long go(Duration time, Pacer.Mail mail) {
            var gone = 0L;
            for (var end = day.now.plus(time); day.now.isBefore(end); ) {
                for (var pacer : pacers) {
                    while (ask(pacer, mail) instanceof Admission.Go) {
                        gone++;
                    }
                }
                day.now = day.now.plusMillis(7);
            }
            return gone;
        }
    }

    private static Pacer.Mail to(String lane, String domain) {
        return new Pacer.Mail(Scope.SERVER, 3, lane, domain);
    }

    private static final Pacer.Mail MAIL = to("other", "example.org");

    private static void reaches(long gone, long wanted) {
        assertThat(gone).isCloseTo(wanted, withinPercentage(2));
    }

    @Test
    void theReachedRateIsTheSetOneOverAMinute() {
        for (var rate : List.of("50/s", "3,000 per minute", "180000/h", "2000/s")) {
            var it = Nodes.on(database, 1);
            it.limits.set(Limit.rate(Scope.SERVER, rate));
            reaches(
                    it.go(Duration.ofMinutes(1), MAIL),
                    Math.round(Rate.parse(rate).perSecond() * 60));
        }
    }

    @Test
    void threeNodesTogetherReachTheRateOfOne() {
        var it = Nodes.on(database, 3);
        it.limits.set(Limit.rate(Scope.list(3), "100/s"));
        reaches(it.go(Duration.ofMinutes(1), MAIL), 6_000);
    }

    @Test
    void aSlowRateHoldsOverAnHour() {
        var it = Nodes.on(database, 2);
        it.limits.set(Limit.rate(Scope.SERVER, "300/h"));
        var gone = 0L;
        for (var minute = 0; minute < 60; minute++) {
            gone += it.go(Duration.ofMillis(50), MAIL);
            it.day.now = MORNING.plus(Duration.ofMinutes(minute + 1L));
        }
        assertThat(gone).isBetween(58L, 62L);
    }

    @Test
    void aLimitedDomainSlowsNobodyElse() {
        var it = Nodes.on(database, 1);
        it.limits.set(Limit.rate(Scope.domain("slow.example"), "1/s"));
        var pacer = it.pacers.getFirst();
        var slow = to("other", "slow.example");
        assertThat(it.ask(pacer, slow)).isEqualTo(Admission.GO);
        assertThat(it.ask(pacer, slow)).isInstanceOf(Admission.Aside.class);
        for (var mail = 0; mail < 500; mail++) {
            assertThat(it.ask(pacer, to("other", "quick.example"))).isEqualTo(Admission.GO);
        }
    }

    @Test
    void rowsThatMustWaitStandInLine() {
        var it = Nodes.on(database, 1);
        it.limits.set(Limit.rate(Scope.domain("slow.example"), "1/s"));
        var pacer = it.pacers.getFirst();
        var slow = to("other", "slow.example");
        assertThat(it.ask(pacer, slow)).isEqualTo(Admission.GO);
        var first = (Admission.Aside) it.ask(pacer, slow);
        var second = (Admission.Aside) it.ask(pacer, slow);
        assertThat(second.time().minus(first.time())).isEqualTo(Duration.ofSeconds(1));
        assertThat(first.why()).isEqualTo("the rate of domain:slow.example is 1/s");
    }

    @Test
    void aLaneMayBeLimitedAsAWhole() {
        var it = Nodes.on(database, 1);
        it.limits.set(Limit.rate(Scope.domain("gmail"), "20/s"));
        reaches(it.go(Duration.ofMinutes(1), to("gmail", "gmail.com")), 1_200);
    }

    @Test
    void noMoreThanTheDaysMostGoesFromAllNodesTogether() {
        var it = Nodes.on(database, 3);
        it.limits.set(new Limit(Scope.SERVER, null, 250L, null));
        assertThat(it.go(Duration.ofSeconds(1), MAIL)).isEqualTo(250);
        assertThat(it.ask(it.pacers.getFirst(), MAIL))
                .isEqualTo(
                        new Admission.NextDay(
                                Instant.parse("2026-11-25T00:00:00Z"),
                                "the server may get 250 mails a day"));
        it.day.now = Instant.parse("2026-11-25T00:00:01Z");
        assertThat(it.go(Duration.ofSeconds(1), MAIL)).isEqualTo(250);
    }

    @Test
    void whatANodeLeasedAndDidNotUseGoesFromAnother() {
        var it = Nodes.on(database, 2);
        it.limits.set(new Limit(Scope.SERVER, null, 50L, null));
        assertThat(it.ask(it.pacers.getFirst(), MAIL)).isEqualTo(Admission.GO);
        it.pacers.getFirst().giveBackAll();
        assertThat(it.go(Duration.ofSeconds(1), MAIL)).isEqualTo(49);
    }

    @Test
    void aWarmUpGoesOnByAStepOnEachDayOnWhichMailsWentOut() {
        var it = Nodes.on(database, 1);
        it.limits.set(new Limit(Scope.SERVER, null, null, WarmUp.parse("1: 10, 2: 20, 4: 30")));
        assertThat(it.go(Duration.ofSeconds(1), MAIL)).isEqualTo(10);
        assertThat(it.ask(it.pacers.getFirst(), MAIL))
                .isInstanceOfSatisfying(
                        Admission.NextDay.class,
                        no ->
                                assertThat(no.why())
                                        .isEqualTo(
                                                "day 1 of the warm-up of the server allows 10 mails"));
        for (var expected : List.of(20, 20, 30)) {
            it.day.now = it.day.now.plus(Duration.ofDays(2));
            assertThat(it.go(Duration.ofSeconds(1), MAIL)).isEqualTo(expected.longValue());
        }
        it.day.now = it.day.now.plus(Duration.ofDays(1));
        assertThat(it.ask(it.pacers.getFirst(), MAIL)).isEqualTo(Admission.GO);
    }

    @Test
    void aNewLimitHoldsWithinSeconds() {
        var it = Nodes.on(database, 1);
        var pacer = it.pacers.getFirst();
        assertThat(it.ask(pacer, MAIL)).isEqualTo(Admission.GO);
        it.limits.set(Limit.rate(Scope.SERVER, "1/h"));
        it.day.now = it.day.now.plusSeconds(6);
        assertThat(it.ask(pacer, MAIL)).isEqualTo(Admission.GO);
        assertThat(it.ask(pacer, MAIL)).isInstanceOf(Admission.Aside.class);
        assertThat(it.limits.remove(Scope.SERVER)).isTrue();
        it.day.now = it.day.now.plusSeconds(6);
        assertThat(it.ask(pacer, MAIL)).isEqualTo(Admission.GO);
    }
}
