package org.broadsheet.delivery.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.broadsheet.delivery.dkim.DkimKeys.Kind;
import org.broadsheet.shared.UserProblem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DkimSignerTest {
    private static final Instant SEVEN = Instant.parse("2026-11-24T06:00:00Z");
    private static final String HEAD =
            """
            Date: Tue, 24 Nov 2026 07:00:00 +0100
            From: Mining Brief <brief@example.org>
            To: Ada <ada@example.org>
            Subject: Copper\tand   cobalt
              up again
            Message-ID: <e1@example.org>
            List-Unsubscribe: <https://news.example.org/u/1.2_abc>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            """
                    .replace("\n", "\r\n");
    private static final String BODY =
            "The  library \t of ores \r\n\r\n.dot\r\nlast line \r\n\r\n \r\n\r\n";

    @TempDir static Path folder;
    private static DkimKey rsa;
    private static DkimKey ed25519;

    @BeforeAll
    static void makeKeys() {
        rsa = DkimKeys.generate(Kind.RSA, "s1", folder.resolve("s1.pem"));
        ed25519 = DkimKeys.generate(Kind.ED25519, "s2", folder.resolve("s2.pem"));
    }

    @Test
    void aReaderOfTheStandardVerifiesBothSignatures() {
        var checks = new DkimCheck(signed(BODY), List.of(record(rsa), record(ed25519))).run();

        assertThat(checks).containsExactly(true, true);
    }

    @Test
    void theBodyMayComeInAnyBlocks() {
        var whole = signer().sign(HEAD.getBytes(UTF_8), List.of(BODY.getBytes(UTF_8)), SEVEN);
        for (var cut = 0; cut < BODY.length(); cut++) {
            var blocks =
                    List.of(
                            BODY.substring(0, cut).getBytes(UTF_8),
                            BODY.substring(cut).getBytes(UTF_8));
            assertThat(signer().sign(HEAD.getBytes(UTF_8), blocks, SEVEN)).isEqualTo(whole);
        }
    }

    @Test
    void oddBodiesAreHashedAsTheStandardSays() {
        for (var body :
                List.of(
                        "",
                        "\r\n",
                        " \r\n\r\n",
                        "a",
                        "a\r\n",
                        " a\r\n\r\nb\r\n",
                        "a\rb\r\n",
                        "x \r y")) {
            assertThat(new DkimCheck(signed(body), List.of(record(rsa), record(ed25519))).run())
                    .as("body %s", body)
                    .containsExactly(true, true);
        }
    }

    @Test
    void whateverIsAddedOrChangedBreaksIt() {
        var mail = signed(BODY);
        var keys = List.of(record(rsa), record(ed25519));
        for (var tampered :
                List.of(
                        "Subject: evil\r\n" + mail,
                        "List-Unsubscribe: <https://evil.example/>\r\n" + mail,
                        "Cc: eve@example.org\r\n" + mail,
                        "Reply-To: eve@example.org\r\n" + mail,
                        mail.replace("library", "librarx"),
                        mail.replace("To: Ada", "To: Eve"))) {
            assertThat(new DkimCheck(tampered, keys).run()).containsExactly(false, false);
        }
    }

    @Test
    void foldingByARelayDoesNotBreakIt() {
        var folded = signed(BODY).replace("To: Ada <", "To:   Ada\r\n\t<");

        assertThat(new DkimCheck(folded, List.of(record(rsa), record(ed25519))).run())
                .containsExactly(true, true);
    }

    @Test
    void theSameMailAtTheSameInstantCarriesTheSameSignature() {
        assertThat(signed(BODY)).isEqualTo(signed(BODY)).contains(" t=1795500000;");
    }

    @Test
    void noLineOfASignatureIsLong() {
        assertThat(signed(BODY).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
    }

    @Test
    void aKeyFileOpenToOthersIsRefused() throws Exception {
        var file = folder.resolve("open.pem");
        DkimKeys.generate(Kind.ED25519, "s3", file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> DkimKey.read("s3", file))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("dkim.key-open-to-others");
    }

    @Test
    void aKeyIsNeverOverwrittenAndOnlyItsOwnerReadsIt() throws Exception {
        var file = folder.resolve("s1.pem");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> DkimKeys.generate(Kind.RSA, "s1", file))
                .hasMessageContaining("dkim.key-exists");
    }

    @Test
    void aKeyReadBackPublishesTheSameRecord() {
        assertThat(DnsRecord.of(DkimKey.read("s1", folder.resolve("s1.pem")), "example.org"))
                .isEqualTo(record(rsa));
        assertThat(DnsRecord.of(DkimKey.read("s2", folder.resolve("s2.pem")), "example.org"))
                .isEqualTo(record(ed25519));
    }

    @Test
    void anythingElseIsNotAKey() throws Exception {
        var file = folder.resolve("not.pem");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> DkimKey.read("s9", file)).hasMessageContaining("dkim.not-a-key");
        assertThatThrownBy(() -> DkimKey.read("s9", folder.resolve("none.pem")))
                .hasMessageContaining("dkim.key-not-readable");
    }

    @Test
    void theZoneLineSplitsLongTexts() {
        assertThat(record(rsa).zoneLine())
                .startsWith("s1._domainkey.example.org. IN TXT ( \"v=DKIM1; k=rsa; p=")
                .matches("[^\"]*(\"[^\"]{1,255}\" ){2}\\)");
    }

    @Test
    void independentVerifiersAgree() throws Exception {
        var verifiers = new OtherVerifiers(folder, List.of(record(rsa), record(ed25519)));

        assertThat(verifiers.accept(signed(BODY).getBytes(ISO_8859_1))).isTrue();
        assertThat(verifiers.accept(("Subject: evil\r\n" + signed(BODY)).getBytes(ISO_8859_1)))
                .isFalse();
    }

    private static DkimSigner signer() {
        return new DkimSigner("example.org", List.of(rsa, ed25519));
    }

    private static String signed(String body) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(signer().sign(HEAD.getBytes(UTF_8), List.of(body.getBytes(UTF_8)), SEVEN));
        out.writeBytes((HEAD + body).getBytes(UTF_8));
        return out.toString(ISO_8859_1);
    }

    private static DnsRecord record(DkimKey key) {
        return DnsRecord.of(key, "example.org");
    }
}
