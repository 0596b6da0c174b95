package org.broadsheet.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.delivery.DeliveryState.SENT;

import java.time.Duration;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.delivery.LastReader.Wave;
import org.broadsheet.delivery.rate.Limit;
import org.broadsheet.delivery.rate.Limits;
import org.broadsheet.delivery.rate.Pacer;
import org.broadsheet.delivery.rate.Scope;
import org.broadsheet.demo.catcher.SmtpScript;
import org.broadsheet.shared.SqlTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record LastReaderTest(TestDatabase database) {

    private static LastReader lastReader(SendingWorld it) {
        var pacer = new Pacer(it.world.jdbc, new DataSourceTransactionManager(it.world.pool));
        return new LastReader(
                it.world.jdbc, pacer, it.settings(4), SendingSettings.USUAL, it.world.clock);
    }

    @Test
    void theLastReaderIsReckonedFromTheRate() throws Exception {
        try (var it = new SendingWorld(database, "resend", 60, SmtpScript.NONE)) {
            new Limits(it.world.jdbc).set(Limit.rate(Scope.list(it.list.value()), "60/h"));
            var forecast = lastReader(it).of(it.edition).orElseThrow();
            assertThat(forecast.at()).isEqualTo(it.world.clock.instant().plusSeconds(3600));
            assertThat(forecast.earlier()).isEqualTo(Duration.ofMinutes(60));
            assertThat(forecast.someExpire()).isFalse();
        }
    }

    @Test
    void aSlowDomainIsALateReaderToo() throws Exception {
        try (var it = new SendingWorld(database, "resend", 40, SmtpScript.NONE)) {
            new Limits(it.world.jdbc).set(Limit.rate(Scope.domain("example.org"), "1/min"));
            var forecast = lastReader(it).of(it.edition).orElseThrow();
            assertThat(forecast.at()).isEqualTo(it.world.clock.instant().plusSeconds(40 * 60));
            assertThat(forecast.isLate()).isTrue();
        }
    }

    @Test
    void aWaveBeginsAtItsSlotOrWhenTheOneBeforeIsOut() throws Exception {
        try (var it = new SendingWorld(database, "resend", 1, SmtpScript.NONE)) {
            var now = it.world.clock.instant();
            var waves =
                    List.of(
                            new Wave(now.plusSeconds(60), 4_000),
                            new Wave(now.plusSeconds(120), 400));
            var forecast = lastReader(it).of(it.list, waves).orElseThrow();
            assertThat(forecast.perSecond()).as("ten a second of a connection").isEqualTo(40);
            assertThat(forecast.at()).isEqualTo(now.plusSeconds(60 + 110));
            assertThat(forecast.isLate()).isFalse();
        }
    }

    @Test
    void whoIsBeyondTheDaysMostIsCounted() throws Exception {
        try (var it = new SendingWorld(database, "resend", 50, SmtpScript.NONE)) {
            new Limits(it.world.jdbc).set(new Limit(Scope.SERVER, null, 20L, null));
            assertThat(lastReader(it).of(it.edition).orElseThrow().tomorrow()).isEqualTo(30);
        }
    }

    @Test
    void anEarlierStartLetsMailsGoBeforeTheirSlotWithTheirDate() throws Exception {
        try (var it = new SendingWorld(database, "resend", 5, SmtpScript.NONE)) {
            var slot = SqlTime.of(it.world.clock.instant().plus(Duration.ofHours(1)));
            it.world.run("update delivery set slot_at = ?, due_at = ?", slot, slot);
            it.world.clock.advance(Duration.ofMinutes(30));
            assertThat(lastReader(it).startEarlier(it.edition, Duration.ofMinutes(30)))
                    .isEqualTo(5);
            it.sendFrom(1, it.dispatcher(it.node(), it.settings(1)), 1);
            assertThat(it.count(SENT)).isEqualTo(5);
            assertThat(it.catcher.mails().list().getFirst().text())
                    .contains("Date: Tue, 24 Nov 2026 07:00:00 +0000");
            assertThat(lastReader(it).of(it.edition)).isEmpty();
        }
    }
}
