package org.broadsheet.delivery.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.broadsheet.delivery.smtp.SendOutcome.Accepted;
import org.broadsheet.delivery.smtp.SendOutcome.InDoubt;
import org.broadsheet.delivery.smtp.SendOutcome.NotConnected;
import org.broadsheet.delivery.smtp.SendOutcome.Refused;
import org.broadsheet.delivery.smtp.SendOutcome.Throttled;
import org.broadsheet.delivery.smtp.SendOutcome.TryLater;
import org.broadsheet.demo.catcher.Act;
import org.broadsheet.demo.catcher.CatcherOptions;
import org.broadsheet.demo.catcher.CaughtMail;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.broadsheet.demo.catcher.SmtpScript;
import org.broadsheet.demo.catcher.Step;
import org.broadsheet.shared.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SmtpSenderTest {
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (var each : opened.reversed()) {
            each.close();
        }
    }

    @Test
    void theBytesArriveAsTheyAreWithDotsAndAll() throws Exception {
        var catcher = catcher(SmtpScript.NONE);
        var text = "Subject: x\r\n\r\n.first\r\n..second\r\n.\r\nlast\r\n";

        var outcome = sender(catcher).send(mail("ada@example.org", text));

        assertThat(outcome).isInstanceOf(Accepted.class);
        var caught = catcher.mails().list().getFirst();
        assertThat(caught.text()).isEqualTo(text);
        assertThat(caught.envelope().from()).isEqualTo("b+7_x@bounces.example.org");
        assertThat(caught.envelope().to()).containsExactly("ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: x\r\n\r\nno dot first\r\n",
                ".x\r\n",
                "Subject: x\r\n\r\nno line end",
                "Subject: x\r\n\r\na\r\n.\r\nb\r\n"
            })
    void aTextArrivesWholeWhicheverWayItTakes(String text) throws Exception {
        var catcher = catcher(SmtpScript.NONE);
        for (var cut = 1; cut < text.length(); cut++) {
            var blocks = List.of(bytes(text.substring(0, cut)), bytes(text.substring(cut)));
            var mail = new OutgoingMail(new EmailAddress("ada@example.org"), "", blocks);

            assertThat(sender(catcher).send(mail)).isInstanceOf(Accepted.class);
        }

        assertThat(catcher.mails().list())
                .extracting(CaughtMail::text)
                .containsOnly(text.endsWith("\n") ? text : text + "\r\n");
    }

    @Test
    void blocksAreWrittenOneAfterTheOther() throws Exception {
        var catcher = catcher(SmtpScript.NONE);
        var blocks = List.of(bytes("Subject: x\r\n\r\none"), bytes(" two\r\n"));

        sender(catcher).send(new OutgoingMail(new EmailAddress("ada@example.org"), "", blocks));

        var caught = catcher.mails().list().getFirst();
        assertThat(caught.text()).isEqualTo("Subject: x\r\n\r\none two\r\n");
        assertThat(caught.envelope().from()).isEmpty();
    }

    @Test
    void manyMailsShareOneConnection() throws Exception {
        var catcher = catcher(SmtpScript.NONE);
        var sender = sender(catcher);

        for (var i = 0; i < 20; i++) {
            assertThat(sender.send(mail("reader" + i + "@example.org")))
                    .isInstanceOf(Accepted.class);
        }

        assertThat(catcher.connections()).isEqualTo(1);
        assertThat(catcher.mails().count()).isEqualTo(20);
    }

    @Test
    void aConnectionIsRenewedAfterItsShareOfMails() throws Exception {
        var catcher = catcher(SmtpScript.NONE);
        var sender = sender(server(catcher, SmtpServer.TimeLimits.USUAL, 5));

        for (var i = 0; i < 12; i++) {
            sender.send(mail("reader" + i + "@example.org"));
        }

        assertThat(catcher.connections()).isEqualTo(3);
        assertThat(catcher.mails().count()).isEqualTo(12);
    }

    @Test
    void aRefusedPersonDoesNotHurtTheNext() throws Exception {
        var catcher =
                catcher(
                        SmtpScript.at(Step.RCPT, Act.reply("550 5.1.1 no such user"))
                                .where(moment -> moment.isTo("gone@example.org")));
        var sender = sender(catcher);

        var refused = sender.send(mail("gone@example.org"));
        var accepted = sender.send(mail("ada@example.org"));

        assertThat(refused)
                .isEqualTo(
                        new Refused(
                                "550 5.1.1 no such user",
                                new StatusCode(550, "5.1.1", Phase.RCPT)));
        assertThat(accepted).isInstanceOf(Accepted.class);
        assertThat(catcher.connections()).isEqualTo(1);
    }

    @Test
    void greylistingTellsHowLongToWait() throws Exception {
        var catcher =
                catcher(
                        SmtpScript.at(
                                Step.RCPT,
                                Act.reply("451 4.7.1 Greylisted, try again in 300 seconds")));

        var outcome = sender(catcher).send(mail("ada@example.org"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TryLater.class,
                        later -> {
                            assertThat(later.after()).isEqualTo(Duration.ofMinutes(5));
                            assertThat(later.code().enhanced()).isEqualTo("4.7.1");
                        });
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA", "DOT"})
    void aServerThatClosesDownIsThrottledWhereverItIs(Step step) throws Exception {
        var catcher = catcher(SmtpScript.at(step, Act.reply("421 4.3.2 shutting down")).times(1));
        var sender = sender(catcher);

        assertThat(sender.send(mail("ada@example.org")))
                .isEqualTo(new Throttled("421 4.3.2 shutting down", Duration.ofMinutes(1)));
        assertThat(sender.send(mail("ada@example.org"))).isInstanceOf(Accepted.class);
        assertThat(catcher.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA", "TEXT"})
    void aLineCutBeforeTheDotIsNeverInDoubt(Step step) throws Exception {
        var catcher = catcher(SmtpScript.at(step, Act.CUT).times(1));

        var outcome = sender(catcher).send(mail("ada@example.org", "x\r\n".repeat(2_000_000)));

        assertThat(outcome).isInstanceOf(NotConnected.class);
        assertThat(catcher.mails().count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOT", "KEPT"})
    void aLineCutAfterTheDotIsInDoubt(Step step) throws Exception {
        var catcher = catcher(SmtpScript.at(step, Act.CUT).times(1));
        var sender = sender(catcher);

        assertThat(sender.send(mail("ada@example.org"))).isInstanceOf(InDoubt.class);
        assertThat(sender.send(mail("ben@example.org"))).isInstanceOf(Accepted.class);
    }

    @Test
    void nonsenseAfterTheDotIsInDoubt() throws Exception {
        var catcher = catcher(SmtpScript.at(Step.KEPT, Act.reply("what was that?")));

        assertThat(sender(catcher).send(mail("ada@example.org"))).isInstanceOf(InDoubt.class);
    }

    @Test
    void aRefusalOfTheTextNamesTheDot() throws Exception {
        var catcher = catcher(SmtpScript.at(Step.DOT, Act.reply("554 5.7.1 spam")));

        assertThat(sender(catcher).send(mail("ada@example.org")))
                .isEqualTo(new Refused("554 5.7.1 spam", new StatusCode(554, "5.7.1", Phase.DOT)));
    }

    @Test
    void aRefusedSenderIsOurConcernNotTheReaders() throws Exception {
        var catcher = catcher(SmtpScript.at(Step.MAIL, Act.reply("550 5.7.1 not your domain")));

        assertThat(sender(catcher).send(mail("ada@example.org")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code().concernsUs()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"530 5.7.0 sign in first", "535 5.7.8 wrong password"})
    void aServerThatWantsAnotherSignInIsNotHeldAgainstAnyReader(String reply) throws Exception {
        var catcher = catcher(SmtpScript.at(Step.MAIL, Act.reply(reply)));

        assertThat(sender(catcher).send(mail("ada@example.org"))).isInstanceOf(NotConnected.class);
    }

    @Test
    void aConnectionTheServerLeftMeanwhileIsReplacedUnseen() throws Exception {
        var catcher =
                catcher(
                        SmtpScript.at(Step.MAIL, Act.CUT)
                                .where(moment -> moment.mail() == 2)
                                .times(1));
        var sender = sender(catcher);

        assertThat(sender.send(mail("ada@example.org"))).isInstanceOf(Accepted.class);
        assertThat(sender.send(mail("ben@example.org"))).isInstanceOf(Accepted.class);
        assertThat(catcher.connections()).isEqualTo(2);
    }

    @Test
    void aSilentServerIsLeftWhenItsTimeIsOver() throws Exception {
        var never = new CountDownLatch(1);
        var catcher = catcher(SmtpScript.at(Step.RCPT, Act.when(never)));
        var limits = new SmtpServer.TimeLimits(ms(500), ms(200), ms(200), ms(200));

        var outcome = sender(server(catcher, limits, 10)).send(mail("ada@example.org"));

        assertThat(outcome).isInstanceOf(NotConnected.class);
        never.countDown();
    }

    @Test
    void silenceAfterTheDotIsInDoubt() throws Exception {
        var never = new CountDownLatch(1);
        var catcher = catcher(SmtpScript.at(Step.KEPT, Act.when(never)));
        var limits = new SmtpServer.TimeLimits(ms(500), ms(5_000), ms(5_000), ms(200));

        var outcome = sender(server(catcher, limits, 10)).send(mail("ada@example.org"));

        assertThat(outcome).isInstanceOf(InDoubt.class);
        never.countDown();
    }

    @Test
    void theSecondServerTakesOverWhenTheFirstIsDown() throws Exception {
        var down = SmtpCatcher.start();
        var closedPort = down.port();
        down.close();
        var second = catcher(SmtpScript.NONE);
        var sender =
                new SmtpSender(
                        List.of(
                                SmtpServer.plain("127.0.0.1", closedPort),
                                SmtpServer.plain("127.0.0.1", second.port())));
        opened.add(sender);

        assertThat(sender.send(mail("ada@example.org"))).isInstanceOf(Accepted.class);
        assertThat(second.mails().count()).isEqualTo(1);
    }

    @Test
    void anInDoubtMailIsNotOfferedToTheSecondServer() throws Exception {
        var first = catcher(SmtpScript.at(Step.KEPT, Act.CUT));
        var second = catcher(SmtpScript.NONE);
        var sender =
                new SmtpSender(
                        List.of(
                                SmtpServer.plain("127.0.0.1", first.port()),
                                SmtpServer.plain("127.0.0.1", second.port())));
        opened.add(sender);

        assertThat(sender.send(mail("ada@example.org"))).isInstanceOf(InDoubt.class);
        assertThat(second.mails().count()).isZero();
    }

    @Test
    void theOutcomeIsRecordedBeforeTheConnectionTakesAnotherMail() throws Exception {
        var catcher = catcher(SmtpScript.NONE);
        var sender = new SmtpSender(List.of(server(catcher).withConnections(1)));
        opened.add(sender);
        var countsWhenRecorded = new ArrayList<Long>();
        var gate = new CountDownLatch(1);
        var first =
                Thread.startVirtualThread(() ->
                        quietly(() ->
                                sender.send(
                                        mail("ada@example.org"),
                                        _ -> {
                                            quietly(gate::await);
                                            countsWhenRecorded.add(catcher.mails().count());
                                        })));
        catcher.mails().await(1);
        var second =
                Thread.startVirtualThread(() -> quietly(() -> sender.send(mail("b@example.org"))));
        gate.countDown();
        first.join();
        second.join();

        assertThat(countsWhenRecorded).containsExactly(1L);
        assertThat(catcher.mails().count()).isEqualTo(2);
    }

    @Test
    void anAddressInUtf8IsSentWithSmtpUtf8AndOthersWithout() throws Exception {
        var catcher = catcher(SmtpScript.NONE);
        var sender = sender(catcher);

        assertThat(sender.send(mail("иван@пример.example"))).isInstanceOf(Accepted.class);
        assertThat(sender.send(mail("ada@example.org"))).isInstanceOf(Accepted.class);

        assertThat(catcher.mails().list())
                .extracting(CaughtMail::envelope)
                .extracting(envelope -> envelope.to().getFirst())
                .containsExactly("иван@xn--e1afmkfd.example", "ada@example.org");
    }

    private SmtpCatcher catcher(SmtpScript script) throws Exception {
        var catcher = SmtpCatcher.start(CatcherOptions.defaults().script(script));
        opened.add(catcher);
        return catcher;
    }

    private static SmtpServer server(SmtpCatcher catcher) {
        return SmtpServer.plain("127.0.0.1", catcher.port());
    }

    private static SmtpServer server(
            SmtpCatcher catcher, SmtpServer.TimeLimits limits, int mailsPerConnection) {
        return new SmtpServer(
                "127.0.0.1",
                catcher.port(),
                SmtpServer.Encryption.NONE,
                null,
                null,
                "mail.example.org",
                2,
                mailsPerConnection,
                limits);
    }

    private SmtpSender sender(SmtpCatcher catcher) {
        return sender(server(catcher));
    }

    private SmtpSender sender(SmtpServer server) {
        var sender = new SmtpSender(List.of(server));
        opened.add(sender);
        return sender;
    }

    private static OutgoingMail mail(String to) {
        return mail(to, "Subject: x\r\n\r\nhello\r\n");
    }

    private static OutgoingMail mail(String to, String text) {
        return new OutgoingMail(new EmailAddress(to), "b+7_x@bounces.example.org", bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static Duration ms(long number) {
        return Duration.ofMillis(number);
    }

    private static void quietly(Task task) {
        try {
            task.run();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface Task {
        void run() throws Exception;
    }
}
