package org.broadsheet.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.broadsheet.TestDatabase;
import org.broadsheet.delivery.WhoIsMeant.Hints;
import org.broadsheet.delivery.bounce.BounceClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record InboxTest(TestDatabase database) {
    private static final String UNKNOWN_USER = "550 5.1.1 User unknown";

    @Test
    void aBounceByTokenSuppressesAndGivesTheStoriesBack() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.comesIn(it.bounce(it.envelope(it.ada), "someone-else@example.net", UNKNOWN_USER));
            assertThat(it.read()).isEqualTo(Map.of("dsn", 1));
            assertThat(it.state(it.ada)).isEqualTo("bounced");
            assertThat(it.watermark(it.ada)).isZero();
            assertThat(it.isSuppressed(it.ada)).isTrue();
            assertThat(it.state(it.ben)).isEqualTo("sent");
            assertThat(it.isSuppressed(it.ben)).isFalse();
        }
    }

    @Test
    void aMailIsHandledOnceHoweverOftenItIsRead() throws Exception {
        try (var it = new InboxWorld(database)) {
            var mail = it.bounce(it.envelope(it.ada), "ada@example.net", "552 5.2.2 Mailbox full");
            it.comesIn(mail);
            it.read();
            it.comesIn(mail);
            it.read();
            assertThat(it.evidence(it.ada, BounceClass.SOFT)).isOne();
            assertThat(it.maildir.resolve("new").toFile().list()).isEmpty();
            assertThat(it.maildir.resolve("cur").toFile().list()).hasSize(2);
        }
    }

    @Test
    void whatIsOurFaultIsHeldAgainstNobodyButTheAdminIsTold() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.world.run(
                    "insert into staff (address, name, is_admin, created_at) values ('admin@example.org', 'Grace', true, current_timestamp)");
            for (var time = 0; time < 5; time++) {
                it.comesIn(
                        it.bounce(
                                it.envelope(it.ada),
                                "ada@example.net",
                                "554 5.7.1 Client host blocked, ticket " + time));
            }
            it.read();
            assertThat(it.isSuppressed(it.ada)).isFalse();
            assertThat(it.number("select count(*) from bounce_score")).isZero();
            assertThat(it.text("select purpose_key from notice")).startsWith("alarm/ours/blocked/");
        }
    }

    @Test
    void aMailboxThatIsFullForWeeksIsGivenUpAndOneThatTookAMailIsNot() throws Exception {
        try (var it = new InboxWorld(database)) {
            for (var day = 0; day < 6; day++) {
                for (var reader : List.of(it.ada, it.ben)) {
                    it.comesIn(
                            it.bounce(
                                    it.envelope(reader),
                                    "x@example.net",
                                    "552 5.2.2 Mailbox full " + day));
                }
                it.read();
                it.world.clock.advance(Duration.ofDays(3));
                it.world.run(
                        "update delivery set state = 'sent', state_at = ? where subscriber_id = ?",
                        org.broadsheet.shared.SqlTime.of(it.world.clock.instant()),
                        it.ben.value());
                it.world.clock.advance(Duration.ofHours(1));
            }
            assertThat(it.isSuppressed(it.ada)).isTrue();
            assertThat(it.isSuppressed(it.ben)).isFalse();
        }
    }

    @Test
    void aPressRestoresWhoWasSuppressed() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.comesIn(it.bounce(it.envelope(it.ada), "ada@example.net", UNKNOWN_USER));
            it.read();
            assertThat(it.bounces.restore(it.ada)).isTrue();
            assertThat(it.isSuppressed(it.ada)).isFalse();
            assertThat(it.bounces.restore(it.ada)).isFalse();
        }
    }

    @Test
    void aComplaintWithoutAddressFindsItsReaderAndEndsTheSubscription() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.comesIn(complaint("Message-ID: " + it.messageId(it.ada)));
            it.comesIn(
                    complaint(
                            "List-Unsubscribe: <"
                                    + it.links.unsubscribe(it.list, it.ben).value()
                                    + ">"));
            assertThat(it.read()).isEqualTo(Map.of("arf", 2));
            for (var reader : List.of(it.ada, it.ben)) {
                assertThat(it.isSuppressed(reader)).isTrue();
                assertThat(it.subscription(reader)).isEqualTo("unsubscribed");
            }
            assertThat(it.state(it.ada)).isEqualTo("sent");
        }
    }

    @Test
    void anUnsubscribeMailNeedsTheToken() throws Exception {
        try (var it = new InboxWorld(database)) {
            var link = it.links.unsubscribe(it.list, it.ada).value();
            var token = link.substring(link.lastIndexOf('/') + 1);
            it.comesIn(person("u+" + token + "@bounces.example.org", "unsubscribe"));
            it.comesIn(person("u+" + token + "x@bounces.example.org", "unsubscribe"));
            assertThat(it.read()).isEqualTo(Map.of("unsubscribe", 1, "reply", 1));
            assertThat(it.subscription(it.ada)).isEqualTo("unsubscribed");
            assertThat(it.subscription(it.ben)).isEqualTo("active");
            assertThat(it.text("select act from consent")).isEqualTo("withdrawn");
        }
    }

    @Test
    void whatAPersonWritesIsKeptWhole() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.comesIn(person("daily@news.example.org", "Re: Copper rejected at the border"));
            assertThat(it.read()).isEqualTo(Map.of("reply", 1));
            var reply = it.kept.open().getFirst();
            assertThat(reply.subject()).isEqualTo("Re: Copper rejected at the border");
            assertThat(new String(reply.content(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("More on cobalt, please.");
        }
    }

    @Test
    void aBounceAboutNobodyWeKnowIsKeptAndSuppressesNobody() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.comesIn(
                    it.bounce("b+d1_forged@bounces.example.org", "no@example.net", UNKNOWN_USER));
            assertThat(it.read()).isEqualTo(Map.of("unknown", 1));
            assertThat(it.number("select count(*) from suppression")).isZero();
            assertThat(it.kept.open()).hasSize(1);
        }
    }

    @Test
    void anAddressAloneIsBelievedOnlyOfWhomWeMailedOfLate() throws Exception {
        try (var it = new InboxWorld(database)) {
            var address = "reader" + it.ada + "@example.org";
            it.world.clock.advance(Duration.ofDays(30));
            it.comesIn(it.bounce("x@bounces.example.org", address, UNKNOWN_USER));
            assertThat(it.read()).isEqualTo(Map.of("unknown", 1));
            it.world.run(
                    "update delivery set state_at = ?",
                    org.broadsheet.shared.SqlTime.of(it.world.clock.instant()));
            it.comesIn(it.bounce("y@bounces.example.org", address, UNKNOWN_USER));
            assertThat(it.read()).isEqualTo(Map.of("dsn", 1));
            assertThat(it.isSuppressed(it.ada)).isTrue();
            assertThat(it.state(it.ada)).isEqualTo("sent");
        }
    }

    @Test
    void theRelaysOwnIdFindsTheMail() throws Exception {
        try (var it = new InboxWorld(database)) {
            var hints =
                    new Hints(
                            List.of(),
                            List.of("RELAY" + it.ben + "ID"),
                            List.of(),
                            List.of(),
                            null);
            assertThat(it.returns.find(hints).orElseThrow().subscriber()).isEqualTo(it.ben);
        }
    }

    @Test
    void anAutoReplyAndADelayCountForNothing() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.comesIn(
                    "From: ada@example.net\nTo: "
                            + it.envelope(it.ada)
                            + "\nAuto-Submitted: auto-replied\nSubject: Out of office\n\nI am away.\n");
            it.comesIn(
                    it.bounce(it.envelope(it.ben), "ben@example.net", "450 4.2.2 Mailbox full")
                            .replace("Action: failed", "Action: delayed"));
            assertThat(it.read()).isEqualTo(Map.of("auto-reply", 1, "dsn", 1));
            assertThat(it.evidence(it.ada, BounceClass.NONE)).isOne();
            assertThat(it.evidence(it.ben, BounceClass.NONE)).isOne();
            assertThat(it.state(it.ben)).isEqualTo("sent");
            assertThat(it.number("select count(*) from bounce_score")).isZero();
        }
    }

    @Test
    void hugeAndBrokenMailsStopNoOther() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.comesIn("");
            it.comesIn("\0\0\0: \r\r\n\n--");
            it.comesIn(person("x@y.example", "big") + "x".repeat(3 * 1024 * 1024));
            it.comesIn(it.bounce(it.envelope(it.ada), "ada@example.net", UNKNOWN_USER));
            it.read();
            assertThat(it.isSuppressed(it.ada)).isTrue();
            assertThat(it.kept.open()).hasSize(3).anyMatch(KeptMails.KeptMail::cut);
        }
    }

    @Test
    void anInboxThatCannotBeReadForAWhileAlarmsOnceADay() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.world.run(
                    "insert into staff (address, name, is_admin, created_at) values ('admin@example.org', 'Grace', true, current_timestamp)");
            Files.move(it.maildir.resolve("new"), it.maildir.resolve("away"));
            var inbox = it.inbox();
            assertThat(inbox.hasMail()).isFalse();
            assertThat(it.number("select count(*) from notice")).isZero();
            it.world.clock.advance(Duration.ofMinutes(40));
            inbox.hasMail();
            inbox.hasMail();
            assertThat(it.number("select count(*) from notice")).isOne();
            Files.move(it.maildir.resolve("away"), it.maildir.resolve("new"));
            inbox.hasMail();
            assertThat(it.number("select count(*) from inbox_health where fails_since is null"))
                    .isOne();
        }
    }

    private static String complaint(String headerOfTheMail) {
        return """
        From: feedback@example.net
        Subject: complaint
        Content-Type: multipart/report; report-type=feedback-report; boundary=b

        --b
        Content-Type: message/feedback-report

        Feedback-Type: abuse
        User-Agent: Loop/1.0
        Version: 1

        --b
        Content-Type: message/rfc822

        %s
        Subject: Copper up

        --b--
        """
                .formatted(headerOfTheMail);
    }

    private static String person(String to, String subject) {
        return "From: Ada <ada@example.net>\nTo: "
                + to
                + "\nSubject: "
                + subject
                + "\n\nMore on cobalt, please.\n";
    }
}
