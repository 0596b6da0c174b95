package org.broadsheet.delivery.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import org.broadsheet.delivery.mime.MailHead.ContentField;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.WebLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHeadTest {
    private static final byte[] KEY = "0123456789abcdef".getBytes(UTF_8);
    private static final EmailAddress ADA = new EmailAddress("ada@example.org");
    private static final ZonedDateTime SEVEN =
            ZonedDateTime.of(2026, 11, 24, 7, 0, 0, 0, ZoneId.of("Europe/Belgrade"));
    private static final List<ContentField> CONTENT =
            List.of(new ContentField("Content-Type", "multipart/alternative;\r\n boundary=\"b1\""));

    @Test
    void aDigestSaysAllThatMailboxProvidersAskFor() {
        var head = text(head("Mining Brief", "Ada", "Copper up"));

        assertThat(head)
                .isEqualTo(
                        """
                        Date: Tue, 24 Nov 2026 07:00:00 +0100
                        From: Mining Brief <brief@example.org>
                        Reply-To: <editor@example.org>
                        To: Ada <ada@example.org>
                        Subject: Copper up
                        Message-ID: %s
                        List-Id: Mining Brief <mining.lists.example.org>
                        List-Unsubscribe: <https://news.example.org/u/1.2_abc>,
                         <mailto:unsub+1.2_abc@example.org>
                        List-Unsubscribe-Post: List-Unsubscribe=One-Click
                        List-Archive: <https://news.example.org/archive/mining>
                        Feedback-ID: e12:mining:scheduled:broadsheet
                        Precedence: bulk
                        Auto-Submitted: auto-generated
                        MIME-Version: 1.0
                        Content-Type: multipart/alternative;
                         boundary="b1"

                        """
                                .formatted(id().bracketed())
                                .replace("\n", "\r\n"));
    }

    @Test
    void aNoticeHasNoListHeaders() {
        var notice =
                new MailHead(
                        Mailbox.of(ADA),
                        null,
                        Mailbox.of(ADA),
                        "Please confirm",
                        SEVEN,
                        id(),
                        null);

        assertThat(text(notice))
                .doesNotContain("List-")
                .doesNotContain("Precedence")
                .contains("Auto-Submitted: auto-generated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nBcc: eve@example.org",
                "Ada\nSubject: y",
                "Ada\r\n\r\n<html>",
                "Ada\u2028Bcc: x",
                "Ada\u0085Bcc: x",
                "\"Ada\" <eve@example.org>, ben",
                "Ada \\\" (comment",
                "=?UTF-8?Q?=0D=0ABcc:_x?=",
                "Ada\u0000"
            })
    void noNameOrSubjectBreaksOutOfItsField(String hostile) throws Exception {
        var message = parse(head(hostile, hostile, hostile));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("Subject")).hasSize(1);
        assertThat(message.getHeader("To")).hasSize(1);
        assertThat(message.getAllRecipients())
                .extracting(address -> ((InternetAddress) address).getAddress())
                .containsExactly("ada@example.org");
    }

    @Test
    void whateverANameHoldsItComesBackAndEveryLineFits() throws Exception {
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++) {
            var name = randomWords(random);
            var subject = randomWords(random);
            var message = parse(head("List", name, subject));

            var shown = ((InternetAddress) message.getAllRecipients()[0]).getPersonal();
            assertThat(shown == null ? "" : shown).as("round %d", round).isEqualTo(clean(name));
            assertThat(message.getSubject()).as("round %d", round).isEqualTo(clean(subject));
            assertThat(text(head("List", name, subject)).lines())
                    .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThan(77));
        }
    }

    @Test
    void onlyAWordThatCannotBeFoldedPassesSeventyEight() {
        var longest = "a".repeat(64) + "@" + ("b".repeat(60) + ".").repeat(3) + "org";
        var mail =
                new MailHead(
                        Mailbox.of(ADA),
                        null,
                        new Mailbox("Ada", new EmailAddress(longest)),
                        "x",
                        SEVEN,
                        id(),
                        null);

        assertThat(text(mail)).contains("To: Ada\r\n <" + longest + ">\r\n");
    }

    @Test
    void anInternationalAddressHasItsDomainInALabels() {
        var mail =
                new MailHead(
                        Mailbox.of(ADA),
                        null,
                        new Mailbox("Иван", new EmailAddress("иван@пример.example")),
                        "x",
                        SEVEN,
                        id(),
                        null);

        assertThat(text(mail)).contains("<иван@xn--e1afmkfd.example>");
    }

    @Test
    void anIdOrContentFieldWithABreakIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MessageId("a\r\nb", "example.org"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        head("a", "b", "c")
                                .bytes(
                                        List.of(
                                                new ContentField(
                                                        "Content-Type", "text/plain\r\nBcc: x"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        head("a", "b", "c").bytes(List.of(new ContentField("X\r\nBcc", "x"))));
    }

    @Test
    void theMessageIdIsStableAndTellsNobodyWhoReads() {
        assertThat(MessageId.ofDigest(12, 1, 7, "example.org", KEY)).isEqualTo(id());
        assertThat(MessageId.ofDigest(12, 2, 7, "example.org", KEY)).isNotEqualTo(id());
        assertThat(MessageId.ofDigest(12, 1, 8, "example.org", KEY)).isNotEqualTo(id());
        assertThat(id().bracketed()).matches("<e12\\.1\\.[0-9a-z]{20,25}@example\\.org>");
    }

    @Test
    void anEnvelopeSenderIsReadBackWhateverItsCase() {
        var sender = EnvelopeSender.of("4711", "bounces.example.org", KEY);

        assertThat(sender).matches("b\\+4711_[0-9a-z]+@bounces\\.example\\.org");
        assertThat(EnvelopeSender.read(sender.toUpperCase(Locale.ROOT), KEY)).contains("4711");
        assertThat(EnvelopeSender.read("<" + sender + ">", KEY)).contains("4711");
        assertThat(EnvelopeSender.read(sender.replace("4711", "4712"), KEY)).isEmpty();
        assertThat(EnvelopeSender.read("someone@example.org", KEY)).isEmpty();
    }

    private static String randomWords(Random random) {
        var words = new StringBuilder();
        var length = random.nextInt(1, 120);
        for (var i = 0; i < length; i++) {
            words.appendCodePoint(
                    switch (random.nextInt(8)) {
                        case 0 -> ' ';
                        case 1 -> random.nextInt(32);
                        case 2 -> random.nextInt(0xa0, 0x2000);
                        case 3 -> "\"\\<>@,;:().=?_".charAt(random.nextInt(14));
                        case 4 -> 0x1f600 + random.nextInt(50);
                        default -> 'a' + random.nextInt(26);
                    });
        }
        return words.toString();
    }

    private static String clean(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    private static MessageId id() {
        return MessageId.ofDigest(12, 1, 7, "example.org", KEY);
    }

    private static MailHead head(String list, String name, String subject) {
        return new MailHead(
                new Mailbox(list, new EmailAddress("brief@example.org")),
                Mailbox.of(new EmailAddress("editor@example.org")),
                new Mailbox(name, ADA),
                subject,
                SEVEN,
                id(),
                new ListHead(
                        list,
                        "mining.lists.example.org",
                        new WebLink("https://news.example.org/u/1.2_abc"),
                        new EmailAddress("unsub+1.2_abc@example.org"),
                        "e12:mining:scheduled:broadsheet",
                        new WebLink("https://news.example.org/archive/mining")));
    }

    private static String text(MailHead head) {
        return new String(head.bytes(CONTENT), UTF_8);
    }

    private static MimeMessage parse(MailHead head) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(head.bytes(CONTENT)));
    }
}
