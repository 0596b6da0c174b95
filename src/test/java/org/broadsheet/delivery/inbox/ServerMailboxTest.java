package org.broadsheet.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerMailboxTest {
    private static final String OURS = "b+1_a@bounces.example.org";
    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", "imap"),
                        new ServerSetup(0, "127.0.0.1", "pop3"),
                        new ServerSetup(0, "127.0.0.1", "smtp")
                    });

    @BeforeEach
    void start() {
        server.start();
        server.setUser(OURS, "inbox", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void mailsAreReadInOrderAndPutAsideOneByOne(String protocol) throws IOException {
        comesIn("first", "short");
        comesIn("second", "long ".repeat(50_000));
        try (var mailbox = Mailbox.open(source(protocol, "secret"))) {
            var keys = mailbox.keys(10);
            assertThat(keys).hasSize(2);
            assertThat(text(mailbox.read(keys.getFirst(), 10_000)))
                    .contains("Subject: first")
                    .contains("short");
            assertThat(mailbox.read(keys.getLast(), 10_000).cut()).isTrue();
            mailbox.done(keys.getFirst());
        }
        try (var mailbox = Mailbox.open(source(protocol, "secret"))) {
            var keys = mailbox.keys(10);
            assertThat(keys).hasSize(1);
            assertThat(text(mailbox.read(keys.getFirst(), 10_000))).contains("Subject: second");
            mailbox.check();
        }
    }

    @Test
    void handledMailsStandInAFolderOverImap() throws IOException {
        comesIn("first", "short");
        try (var mailbox = Mailbox.open(source("imap", "secret"))) {
            mailbox.done(mailbox.keys(1).getFirst());
        }
        var done =
                new MailboxSource.Server(
                        "imap",
                        "127.0.0.1",
                        server.getImap().getPort(),
                        "none",
                        "inbox",
                        "secret",
                        "Handled",
                        null,
                        Duration.ofSeconds(20));
        try (var mailbox = Mailbox.open(done)) {
            assertThat(mailbox.keys(10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void aWrongPasswordIsToldWithoutIt(String protocol) {
        assertThatThrownBy(() -> Mailbox.open(source(protocol, "wrong-pw")))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("wrong-pw");
    }

    private MailboxSource source(String protocol, String password) {
        var port =
                protocol.equals("imap") ? server.getImap().getPort() : server.getPop3().getPort();
        return new MailboxSource.Server(
                protocol,
                "127.0.0.1",
                port,
                "none",
                "inbox",
                password,
                "INBOX",
                "Handled",
                Duration.ofSeconds(20));
    }

    private void comesIn(String subject, String words) {
        GreenMailUtil.sendTextEmail(
                OURS, "mx@example.net", subject, words, server.getSmtp().getServerSetup());
    }

    private static String text(RawMail mail) {
        return new String(mail.bytes(), StandardCharsets.UTF_8);
    }
}
