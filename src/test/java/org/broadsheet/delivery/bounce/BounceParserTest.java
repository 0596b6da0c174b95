package org.broadsheet.delivery.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceParserTest {
    private static final String REPORT =
            """
            Return-Path: <>
            Delivered-To: b+4711_abc@bounces.example.org
            From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
            To: b+4711_abc@bounces.example.org
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

            --b1
            Content-Type: text/plain

            <ada@example.net>: host mx.example.net[192.0.2.7] said: %s (in reply to %s command)

            --b1
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            Final-Recipient: rfc822; ada@example.net
            Action: failed
            Status: 5.0.0
            Diagnostic-Code: smtp; %s

            --b1
            Content-Type: message/rfc822

            From: brief@example.org
            To: ada@example.net
            Message-ID: <e12.1.abc@example.org>
            Subject: Copper up

            --b1--
            """;

    private final BounceParser parser = new BounceParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    550 5.1.1 <ada@example.net>: Recipient address rejected: User unknown | RCPT TO | userunknown | PERMANENT
                    550 5.1.2 Host unknown                                | RCPT TO | hostunknown   | PERMANENT
                    551 5.1.6 not our user                                | RCPT TO | hasmoved      | PERMANENT
                    550 User unknown                                      | end of DATA | filtered  | SOFT
                    552 5.2.2 Mailbox full                                | RCPT TO | mailboxfull   | SOFT
                    550 5.2.1 The account is disabled                     | RCPT TO | suspend       | SOFT
                    451 4.4.7 Message expired                             | RCPT TO | expired       | SOFT
                    550 5.7.26 fails DMARC                                | end of DATA | authfailure | OURS
                    554 5.7.1 Client host blocked using dnsbl.example     | RCPT TO | blocked       | OURS
                    550 5.7.25 no PTR record                              | RCPT TO | requireptr    | OURS
                    554 5.7.1 Relay access denied                         | RCPT TO | norelaying    | OURS
                    554 Message scored as spam                            | end of DATA | spamdetected | OURS
                    552 5.3.4 Message too large                           | MAIL FROM | mesgtoobig  | OURS
                    """)
    void aReasonIsFoundInTheServersWords(
            String words, String command, String reason, BounceClass bounceClass) {
        var bounce = only(REPORT.formatted(words, command, words));

        assertThat(bounce.kind()).isEqualTo(BounceKind.DSN);
        assertThat(bounce.recipient()).isEqualTo("ada@example.net");
        assertThat(bounce.reason()).isEqualTo(reason);
        assertThat(bounce.bounceClass()).isEqualTo(bounceClass);
        assertThat(bounce.replyCode()).isEqualTo(words.substring(0, 3));
    }

    @Test
    void theStatusInTheWordsIsBetterThanAVagueField() {
        var words = "550 5.1.1 no such user";

        assertThat(only(REPORT.formatted(words, "RCPT TO", words)).status()).isEqualTo("5.1.1");
    }

    @Test
    void theTokenAndTheMessageIdAreKeptForTheCaller() {
        var mail = parser.parse(bytes(REPORT.formatted("550 x", "RCPT TO", "550 x")));

        assertThat(mail.sentTo()).containsExactly("b+4711_abc@bounces.example.org");
        assertThat(mail.originalMessageIds()).containsExactly("<e12.1.abc@example.org>");
    }

    @Test
    void aNoticeInWordsNamesEachPersonWithItsOwnReason() {
        var mail =
                """
                From: MAILER-DAEMON@mx.example.net
                To: b+1_a@bounces.example.org
                Subject: failure notice

                Hi. This is the mail program at mx.example.net.
                I could not deliver your message to the following addresses.

                <ada@example.net>:
                192.0.2.1 does not like recipient.
                Remote host said: 550 5.1.1 <ada@example.net>: User unknown

                <ben@example.net>:
                192.0.2.1 does not like recipient.
                Remote host said: 552 5.2.2 Mailbox full

                --- Below this line is a copy of the message.

                To: carl@example.net
                Subject: Copper up
                """;

        assertThat(parser.parse(bytes(mail)).bounces())
                .extracting(Bounce::recipient, Bounce::reason)
                .containsExactly(
                        tuple("ada@example.net", "userunknown"),
                        tuple("ben@example.net", "mailboxfull"));
    }

    @Test
    void aComplaintIsNeverADeadAddress() {
        var mail =
                """
                From: feedback@example.net
                Subject: FW: Copper up
                Content-Type: multipart/report; report-type=feedback-report; boundary=b1

                --b1
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: Loop/1.0
                Version: 1
                Original-Rcpt-To: ada@example.net

                --b1
                Content-Type: message/rfc822

                To: ada@example.net
                Message-ID: <e12.1.abc@example.org>

                --b1--
                """;
        var bounce = only(mail);

        assertThat(bounce.kind()).isEqualTo(BounceKind.ARF);
        assertThat(bounce.bounceClass()).isEqualTo(BounceClass.COMPLAINT);
        assertThat(bounce.feedbackType()).isEqualTo("abuse");
        assertThat(bounce.permanent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Out of office\n",
                "Subject: Re: Copper\nAuto-Submitted: auto-replied (vacation)\n",
                "Subject: Automatic reply: Copper up\n"
            })
    void anAutoReplyCountsForNothing(String head) {
        var bounce = only("From: Ada <ada@example.net>\n" + head + "\nI am away. Mailbox full.\n");

        assertThat(bounce.kind()).isEqualTo(BounceKind.AUTO_REPLY);
        assertThat(bounce.bounceClass()).isEqualTo(BounceClass.NONE);
    }

    @Test
    void aMailFromAPersonIsNone() {
        var mail = "From: Ada <ada@example.net>\nSubject: Re: Copper up\n\nNice. More on cobalt?\n";

        assertThat(parser.parse(bytes(mail)).kind()).isEqualTo(BounceKind.NONE);
    }

    @Test
    void anUnknownTextIsNeverPermanent() {
        var bounce = only(REPORT.formatted("550 xyzzy", "RCPT TO", "550 xyzzy"));

        assertThat(bounce.permanent()).isFalse();
    }

    @Test
    void noBrokenMailThrows() {
        var random = new Random(11);
        var whole = REPORT.formatted("550 5.1.1 no such user", "RCPT TO", "550 5.1.1 no such user");
        for (var round = 0; round < 500; round++) {
            var broken = new StringBuilder(whole.substring(0, random.nextInt(whole.length())));
            for (var hit = 0; hit < 5 && !broken.isEmpty(); hit++) {
                broken.setCharAt(random.nextInt(broken.length()), (char) random.nextInt(256));
            }
            assertThatCode(() -> parser.parse(bytes(broken.toString()))).doesNotThrowAnyException();
        }
        for (var line :
                new String[] {" a@b\n", "<<< 250 ok\n", "--b1\n", "To: a@b.example\n", "a@"}) {
            var longMail = REPORT + line.repeat(60_000);
            assertThatCode(() -> parser.parse(bytes(longMail))).doesNotThrowAnyException();
        }
    }

    @Test
    void lineEndsDoNotMatter() {
        var mail = REPORT.formatted("550 5.1.1 no such user", "RCPT TO", "550 5.1.1 no such user");

        assertThat(only(mail.replace("\n", "\r\n"))).isEqualTo(only(mail));
        assertThat(only(mail.replace("\n", "\r"))).isEqualTo(only(mail));
    }

    private Bounce only(String mail) {
        var bounces = parser.parse(bytes(mail)).bounces();
        assertThat(bounces).hasSize(1);
        return bounces.getFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
