package org.broadsheet.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.broadsheet.delivery.smtp.SecureServer.Safety;
import org.broadsheet.delivery.smtp.SmtpServer.Encryption;
import org.broadsheet.delivery.smtp.SmtpServer.Login;
import org.broadsheet.delivery.smtp.SmtpServer.TimeLimits;
import org.broadsheet.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS and sign-in against a server that has both, with certificates good and bad. */
class SecureLineTest {
    private static final Login ADA = new Login("ada", "correct horse");
    @TempDir private static Path folder;
    private static TestCertificates certificates = new TestCertificates(Path.of(""));
    private static @Nullable SSLContext good;

    @BeforeAll
    static void certify() throws Exception {
        certificates = TestCertificates.make(folder);
        good = certificates.server("localhost", "-1d", 30);
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS, PLAIN", "STARTTLS, LOGIN", "TLS, PLAIN", "TLS, LOGIN"})
    void aMailGoesOverASafeLineAfterSigningIn(Safety safety, String mechanism) throws Exception {
        try (var server = new SecureServer(good(), safety, mechanism)) {
            assertThat(send(server, safety, ADA)).isInstanceOf(SendOutcome.Accepted.class);
            assertThat(server.commands()).contains("tls EHLO news.example.org", "tls DATA");
            assertThat(server.commands())
                    .noneMatch(
                            line -> line.startsWith("plain AUTH") || line.startsWith("plain MAIL"));
            assertThat(server.commands())
                    .anyMatch(line -> line.startsWith("tls AUTH " + mechanism));
        }
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS", "TLS"})
    void aCertificateOfAnotherNameIsRefused(Safety safety) throws Exception {
        refused(
                certificates.server("other.example.org", "-1d", 30),
                safety,
                certificates.authority(),
                "localhost");
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS", "TLS"})
    void anExpiredCertificateIsRefused(Safety safety) throws Exception {
        refused(
                certificates.server("localhost", "-10d", 2),
                safety,
                certificates.authority(),
                "expired");
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS", "TLS"})
    void anAuthorityNobodyKnowsIsRefused(Safety safety) throws Exception {
        refused(good(), safety, null, "certificat");
    }

    @Test
    void aServerWithoutTlsGetsNeitherPasswordNorMail() throws Exception {
        try (var server = new SecureServer(good(), Safety.NONE, "PLAIN LOGIN")) {
            assertThat(send(server, Safety.STARTTLS, ADA))
                    .isInstanceOf(SendOutcome.NotConnected.class);
            assertThat(server.commands())
                    .noneMatch(line -> line.contains("AUTH") || line.contains("MAIL"));
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAIN", "LOGIN"})
    void aWrongPasswordIsNobodysFaultButOurs(String mechanism) throws Exception {
        try (var server = new SecureServer(good(), Safety.STARTTLS, mechanism)) {
            var outcome = send(server, Safety.STARTTLS, new Login("ada", "wrong"));
            assertThat(outcome).isInstanceOf(SendOutcome.NotConnected.class);
            assertThat(outcome.toString()).contains("535").doesNotContain("wrong");
            assertThat(server.commands()).noneMatch(line -> line.contains("MAIL"));
        }
    }

    @Test
    void aServerThatOffersNoSignInIsNotUsedWithout() throws Exception {
        try (var server = new SecureServer(good(), Safety.STARTTLS, "")) {
            assertThat(send(server, Safety.STARTTLS, ADA))
                    .isInstanceOf(SendOutcome.NotConnected.class);
            assertThat(server.commands()).noneMatch(line -> line.contains("MAIL"));
        }
    }

    private static SSLContext good() {
        return Objects.requireNonNull(good);
    }

    /** Not sent, and the reason says what to look at. */
    private static void refused(
            SSLContext context, Safety safety, @Nullable Path trusted, String reason)
            throws Exception {
        try (var server = new SecureServer(context, safety, "PLAIN")) {
            var outcome = send(server, safety, ADA, trusted);
            assertThat(outcome).isInstanceOf(SendOutcome.NotConnected.class);
            assertThat(outcome.toString()).containsIgnoringCase(reason);
            assertThat(server.commands())
                    .noneMatch(line -> line.contains("AUTH") || line.contains("MAIL"));
        }
    }

    private static SendOutcome send(SecureServer server, Safety safety, Login login)
            throws InterruptedException {
        return send(server, safety, login, certificates.authority());
    }

    private static SendOutcome send(
            SecureServer server, Safety safety, Login login, @Nullable Path trusted)
            throws InterruptedException {
        var smtp =
                new SmtpServer(
                        "localhost",
                        server.port(),
                        safety == Safety.TLS ? Encryption.TLS : Encryption.STARTTLS,
                        login,
                        trusted,
                        "news.example.org",
                        1,
                        10,
                        TimeLimits.USUAL);
        try (var sender = new SmtpSender(List.of(smtp))) {
            return sender.send(
                    new OutgoingMail(
                            new EmailAddress("grace@example.org"),
                            "b@example.org",
                            "Subject: x\r\n\r\nHello\r\n".getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
