package org.broadsheet.demo.catcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpCatcherTests {
    private static final Instant NOW = Instant.parse("2026-11-24T06:30:00Z");
    private static final CatcherOptions OPTIONS =
            CatcherOptions.defaults().clock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aMailIsKeptWithItsEnvelopeAndBytes() throws Exception {
        try (var catcher = SmtpCatcher.start(OPTIONS);
                var client = Client.ready(catcher.port())) {
            assertThat(client.sendMail("ada@example.org", "Subject: Ore\r\n\r\nCopper."))
                    .startsWith("250 2.0.0");

            var mail = catcher.mails().list().getFirst();
            assertThat(mail.envelope())
                    .isEqualTo(new Envelope("news@example.org", List.of("ada@example.org")));
            assertThat(mail.text()).isEqualTo("Subject: Ore\r\n\r\nCopper.\r\n");
            assertThat(mail.arrival()).isEqualTo(NOW);
            assertThat(mail.number()).isEqualTo(1);
        }
    }

    @Test
    void stuffedDotsAreTakenOut() throws Exception {
        try (var catcher = SmtpCatcher.start(OPTIONS);
                var client = Client.ready(catcher.port())) {
            client.sendMail("ada@example.org", "..\r\n..two\r\na.b\r\n...");

            assertThat(catcher.mails().list().getFirst().text())
                    .isEqualTo(".\r\n.two\r\na.b\r\n..\r\n");
        }
    }

    @Test
    void pipelinedCommandsAreAnsweredInOrder() throws Exception {
        try (var catcher = SmtpCatcher.start(OPTIONS);
                var client = Client.ready(catcher.port())) {
            client.send(
                    "MAIL FROM:<>\r\nRCPT TO:<ada@example.org>\r\nRCPT TO:<ben@example.org>\r\nDATA\r\n");

            assertThat(List.of(client.hear(), client.hear(), client.hear(), client.hear()))
                    .extracting(reply -> reply.substring(0, 3))
                    .containsExactly("250", "250", "250", "354");
            assertThat(client.say("\r\n.")).startsWith("250");
            assertThat(catcher.mails().to("BEN@example.org")).hasSize(1);
        }
    }

    @Test
    void oneConnectionCarriesManyMailsAndRsetForgets() throws Exception {
        try (var catcher = SmtpCatcher.start(OPTIONS);
                var client = Client.ready(catcher.port())) {
            client.sendMail("ada@example.org", "one");
            client.say("MAIL FROM:<news@example.org>");
            assertThat(client.say("RSET")).startsWith("250");
            assertThat(client.say("RCPT TO:<ada@example.org>")).startsWith("503");
            assertThat(client.say("NOOP")).startsWith("250");
            assertThat(client.say("VRFY ada")).startsWith("252");
            client.sendMail("ben@example.org", "two");
            assertThat(client.say("QUIT")).startsWith("221");

            assertThat(catcher.mails().count()).isEqualTo(2);
            assertThat(catcher.connections()).isEqualTo(1);
        }
    }

    @Test
    void aUtf8AddressNeedsSmtpUtf8() throws Exception {
        try (var catcher = SmtpCatcher.start(OPTIONS);
                var client = Client.ready(catcher.port())) {
            client.say("MAIL FROM:<news@example.org>");
            assertThat(client.say("RCPT TO:<đorđe@example.org>")).startsWith("553 5.6.7");
            client.say("RSET");
            client.say("MAIL FROM:<news@example.org> BODY=8BITMIME SMTPUTF8");
            assertThat(client.say("RCPT TO:<đorđe@example.org>")).startsWith("250");
        }
    }

    @Test
    void whatBreaksTheRulesIsRefused() throws Exception {
        try (var catcher = SmtpCatcher.start(OPTIONS.largest(2_000));
                var client = Client.ready(catcher.port())) {
            assertThat(client.sendMail("ada@example.org", "bare\nLF")).startsWith("550 5.6.11");
            assertThat(client.sendMail("ada@example.org", "bare\rCR")).startsWith("550 5.6.11");
            assertThat(client.sendMail("ada@example.org", "x".repeat(999))).startsWith("550 5.6.0");
            assertThat(client.sendMail("ada@example.org", "1234567\r\n".repeat(300)))
                    .startsWith("552 5.3.4");
            assertThat(client.say("MAIL FROM:<a@example.org> SIZE=2001")).startsWith("552 5.3.4");
            assertThat(client.say("MAIL FROM:<a@example.org> RET=HDRS")).startsWith("555");
            assertThat(client.say("MAIL FROM a@example.org")).startsWith("501");
            assertThat(client.say("DATA")).startsWith("503");
            assertThat(client.say("NOOP " + "x".repeat(3_000))).startsWith("500");
            assertThat(client.say("BREW coffee")).startsWith("500");

            assertThat(catcher.mails().count()).isZero();
        }
    }

    @Test
    void aClientThatErrsOnAndOnIsSentAway() throws Exception {
        try (var catcher = SmtpCatcher.start(OPTIONS);
                var client = Client.ready(catcher.port())) {
            for (var i = 1; i < CatcherOptions.MOST_MISTAKES; i++) {
                assertThat(client.say("BREW")).startsWith("500");
            }
            assertThat(client.say("BREW")).startsWith("421");
            assertThat(client.hear()).isEmpty();
        }
    }

    @Test
    void theFileHasEachMailBeforeItsSenderHears(@TempDir Path folder) throws Exception {
        var file = folder.resolve("mails");
        try (var catcher = SmtpCatcher.start(OPTIONS.file(file));
                var client = Client.ready(catcher.port())) {
            client.sendMail("ada@example.org", "one");
            assertThat(MailFile.read(file)).hasSize(1);
            client.sendMail("ben+a%b@example.org", "two\r\n\r\nlines");
        }
        assertThat(MailFile.read(file))
                .extracting(CaughtMail::text)
                .containsExactly("one\r\n", "two\r\n\r\nlines\r\n");
        assertThat(MailFile.read(file).getLast().envelope().to())
                .containsExactly("ben+a%b@example.org");
        assertThat(MailFile.read(file).getLast().arrival()).isEqualTo(NOW);
    }

    @Test
    void aTornEndOfTheFileIsNotRead(@TempDir Path folder) throws Exception {
        var file = folder.resolve("mails");
        try (var catcher = SmtpCatcher.start(OPTIONS.file(file));
                var client = Client.ready(catcher.port())) {
            client.sendMail("ada@example.org", "one");
            client.sendMail("ben@example.org", "two");
        }
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));

        assertThat(MailFile.read(file)).hasSize(1);
    }

    @Test
    void listenersHearOfAMailBeforeItsSenderDoes() throws Exception {
        var heard = new ArrayList<CaughtMail>();
        try (var catcher = SmtpCatcher.start(OPTIONS);
                var client = Client.ready(catcher.port())) {
            catcher.mails().listen(heard::add);
            client.sendMail("ada@example.org", "one");
            assertThat(heard).hasSize(1);
        }
    }

    @Test
    void onlyTheNewestMailsStayInMemory() throws Exception {
        try (var catcher = SmtpCatcher.start(OPTIONS.keep(2));
                var client = Client.ready(catcher.port())) {
            for (var i = 0; i < 5; i++) {
                client.sendMail("ada@example.org", "mail " + i);
            }
            assertThat(catcher.mails().count()).isEqualTo(5);
            assertThat(catcher.mails().list())
                    .extracting(CaughtMail::number)
                    .containsExactly(4L, 5L);
            assertThat(catcher.mails().await(5)).isTrue();
        }
    }

    @Test
    void aBusyPortIsABindException() throws Exception {
        try (var first = SmtpCatcher.start()) {
            assertThatExceptionOfType(BindException.class)
                    .isThrownBy(() -> SmtpCatcher.start(OPTIONS.port(first.port())).close());
        }
    }

    @Test
    void aClosedCatcherCutsItsClients() throws Exception {
        var catcher = SmtpCatcher.start(OPTIONS);
        try (var client = Client.ready(catcher.port())) {
            catcher.close();
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> new Client(catcher.port()));
            assertThat(client.hear()).isEmpty();
        }
    }
}
