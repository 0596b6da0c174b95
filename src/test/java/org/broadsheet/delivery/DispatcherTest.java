package org.broadsheet.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.delivery.DeliveryState.DEFERRED;
import static org.broadsheet.delivery.DeliveryState.IN_DOUBT;
import static org.broadsheet.delivery.DeliveryState.PLANNED;
import static org.broadsheet.delivery.DeliveryState.REFUSED;
import static org.broadsheet.delivery.DeliveryState.SENT;
import static org.broadsheet.delivery.DeliveryState.WITHDRAWN;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.broadsheet.TestDatabase;
import org.broadsheet.demo.catcher.Act;
import org.broadsheet.demo.catcher.CaughtMail;
import org.broadsheet.demo.catcher.SmtpScript;
import org.broadsheet.demo.catcher.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record DispatcherTest(TestDatabase database) {

    @Test
    void everyDueReaderGetsTheirDigestOnce() throws Exception {
        try (var it = new SendingWorld(database, "resend", 250, SmtpScript.NONE)) {
            var results = it.sendFrom(4, it.dispatcher(it.node(), it.settings(4)), 1);
            assertThat(SendingWorld.sent(results)).isEqualTo(250);
            assertThat(it.count(SENT)).isEqualTo(250);
            assertThat(it.world.ledger.isFinished(it.edition)).isTrue();
            assertThat(it.readers)
                    .allSatisfy(reader ->
                            assertThat(it.catcher.mails().to(it.addressOf(reader))).hasSize(1));
            assertThat(it.catcher.connections()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void aMailSaysWhereToLeaveAndComesBackUnderItsOwnToken() throws Exception {
        try (var it = new SendingWorld(database, "resend", 1, SmtpScript.NONE)) {
            it.sendFrom(1, it.dispatcher(it.node(), it.settings(1)), 1);
            var mail = it.catcher.mails().list().getFirst();
            assertThat(mail.text())
                    .contains("List-Unsubscribe: <http")
                    .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                    .contains("Subject: s")
                    .contains("Date: Tue, 24 Nov 2026 06:00:00 +0000");
            assertThat(mail.envelope().from()).startsWith("b+d").endsWith("@news.example.org");
        }
    }

    @Test
    void aRefusedReaderIsSuppressedAndADeferredOneTriedLater() throws Exception {
        var script =
                SmtpScript.at(Step.RCPT, Act.reply("550 5.1.1 no such user"))
                        .times(1)
                        .or(SmtpScript.at(Step.RCPT, Act.reply("450 4.2.0 greylisted")).times(1));
        try (var it = new SendingWorld(database, "resend", 3, script)) {
            var dispatcher = it.dispatcher(it.node(), it.settings(1));
            it.sendFrom(1, dispatcher, 1);
            assertThat(it.world.ledger.counts(it.edition))
                    .containsOnly(
                            java.util.Map.entry(SENT, 1L),
                            java.util.Map.entry(REFUSED, 1L),
                            java.util.Map.entry(DEFERRED, 1L));
            assertThat(
                            it.world
                                    .jdbc
                                    .sql("select count(*) from suppression")
                                    .query((row, n) -> row.getLong(1))
                                    .single())
                    .isOne();
            it.world.clock.advance(Duration.ofMinutes(2));
            it.sendFrom(1, dispatcher, 2);
            assertThat(it.count(SENT)).isEqualTo(2);
        }
    }

    @Test
    void aMailInDoubtIsSentAgainByteForByte() throws Exception {
        var script = SmtpScript.at(Step.KEPT, Act.CUT).times(1);
        try (var it = new SendingWorld(database, "resend", 3, script)) {
            var dispatcher = it.dispatcher(it.node(), it.settings(1));
            it.sendFrom(1, dispatcher, 1);
            it.world.clock.advance(Duration.ofMinutes(2));
            it.sendFrom(1, dispatcher, 2);
            assertThat(it.count(SENT)).isEqualTo(3);
            assertThat(it.catcher.mails().list()).hasSize(4);
            assertThat(
                            new HashSet<>(
                                    it.catcher.mails().list().stream()
                                            .map(CaughtMail::text)
                                            .toList()))
                    .hasSize(3);
        }
    }

    @Test
    void aMailInDoubtStaysOnAHoldList() throws Exception {
        var script = SmtpScript.at(Step.KEPT, Act.CUT).times(1);
        try (var it = new SendingWorld(database, "hold", 3, script)) {
            var dispatcher = it.dispatcher(it.node(), it.settings(1));
            it.sendFrom(1, dispatcher, 1);
            it.world.clock.advance(Duration.ofHours(1));
            it.sendFrom(1, dispatcher, 2);
            assertThat(it.count(SENT)).isEqualTo(2);
            assertThat(it.count(IN_DOUBT)).isOne();
            assertThat(it.catcher.mails().list()).hasSize(3);
        }
    }

    @Test
    void shuttingDownLosesNobodyAndDoublesNobody() throws Exception {
        try (var it =
                        new SendingWorld(
                                database,
                                "resend",
                                300,
                                SmtpScript.at(Step.KEPT, Act.after(Duration.ofMillis(2))));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = it.dispatcher(it.node(), it.settings(4));
            var results = it.start(4, first, 1, threads);
            assertThat(it.catcher.mails().await(40)).isTrue();
            first.stop();
            var sent = SendingWorld.sent(results);
            assertThat(sent).isBetween(40L, 299L);
            assertThat(it.count(SENT)).isEqualTo(sent);
            assertThat(it.count(PLANNED)).isEqualTo(300 - sent);
            it.sendFrom(4, it.dispatcher(it.node(), it.settings(4)), 2);
            assertThat(it.catcher.mails().count()).isEqualTo(300);
            assertThat(it.count(SENT)).isEqualTo(300);
        }
    }

    @Test
    void aNodeThatHungIsFencedOffAndOnlyTheMailOnItsWireIsSentTwice() throws Exception {
        var gate = new CountDownLatch(1);
        var script = SmtpScript.at(Step.KEPT, Act.when(gate)).times(1);
        try (var it = new SendingWorld(database, "resend", 20, script);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hung = it.node();
            var results = it.start(1, it.dispatcher(hung, it.settings(1)), 1, threads);
            assertThat(it.catcher.mails().await(1)).isTrue();
            it.world.kill(hung.id());
            it.sendFrom(1, it.dispatcher(it.node(), it.settings(1)), 2);
            assertThat(it.count(SENT)).isEqualTo(20);
            gate.countDown();
            assertThat(results.getFirst().get().end()).isEqualTo(SeatResult.End.FENCED);
            assertThat(it.catcher.mails().count()).isEqualTo(21);
            assertThat(
                            new HashSet<>(
                                    it.catcher.mails().list().stream()
                                            .map(CaughtMail::text)
                                            .toList()))
                    .hasSize(20);
        }
    }

    @Test
    void whoLeavesBeforeTheClaimGetsNothing() throws Exception {
        try (var it = new SendingWorld(database, "resend", 3, SmtpScript.NONE)) {
            it.world.unsubscribe(it.list, it.readers.getFirst());
            it.sendFrom(1, it.dispatcher(it.node(), it.settings(1)), 1);
            assertThat(it.catcher.mails().to(it.addressOf(it.readers.getFirst()))).isEmpty();
            assertThat(it.count(WITHDRAWN)).isOne();
            assertThat(it.count(SENT)).isEqualTo(2);
        }
    }

    @Test
    void onlyTheNamedAddressesGetMailWhereSomeAreNamed() throws Exception {
        try (var it = new SendingWorld(database, "resend", 3, SmtpScript.NONE)) {
            var settings = it.settings(1).withOnlyTo(List.of(it.addressOf(it.readers.getFirst())));
            it.sendFrom(1, it.dispatcher(it.node(), settings), 1);
            assertThat(it.catcher.mails().count()).isOne();
            assertThat(it.count(REFUSED)).isEqualTo(2);
            assertThat(
                            it.world
                                    .jdbc
                                    .sql("select count(*) from bounce")
                                    .query((row, n) -> row.getLong(1))
                                    .single())
                    .isZero();
        }
    }

    @Test
    void whatAnEditorStopsDoesNotGoOut() throws Exception {
        var gate = new CountDownLatch(1);
        var script = SmtpScript.at(Step.KEPT, Act.when(gate)).times(1);
        try (var it = new SendingWorld(database, "resend", 20, script);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = it.start(1, it.dispatcher(it.node(), it.settings(1)), 1, threads);
            assertThat(it.catcher.mails().await(1)).isTrue();
            it.world.stop(it.edition);
            it.world.clock.advance(Duration.ofMinutes(1));
            gate.countDown();
            assertThat(results.getFirst().get().end()).isEqualTo(SeatResult.End.NOTHING_DUE);
            assertThat(it.world.ledger.isFinished(it.edition)).isTrue();
            assertThat(it.count(SENT)).isEqualTo(it.catcher.mails().count());
        }
    }
}
