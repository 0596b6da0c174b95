package org.broadsheet.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.delivery.NoticeToSend.Addressee;
import org.broadsheet.demo.catcher.Act;
import org.broadsheet.demo.catcher.SmtpScript;
import org.broadsheet.demo.catcher.Step;
import org.broadsheet.editions.render.NoticeKind;
import org.broadsheet.subscribers.SubscriberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record NoticesTest(TestDatabase database) {

    @Test
    void aConfirmationGoesOutOnceForOnePurpose() throws Exception {
        try (var it = new SendingWorld(database, "resend", 1, SmtpScript.NONE)) {
            var notices = it.notices();
            assertThat(notices.add(confirmation(it, it.readers.getFirst()))).isTrue();
            assertThat(notices.add(confirmation(it, it.readers.getFirst()))).isFalse();
            var dispatcher = it.noticeDispatcher(notices, it.node());
            assertThat(dispatcher.sendDue()).isOne();
            assertThat(dispatcher.sendDue()).isZero();
            assertThat(it.catcher.mails().list()).hasSize(1);
            assertThat(it.catcher.mails().list().getFirst().text())
                    .contains("Subject: Please confirm: The Daily")
                    .doesNotContain("List-Unsubscribe");
        }
    }

    @Test
    void aSuppressedReaderIsSentNoNotice() throws Exception {
        try (var it = new SendingWorld(database, "resend", 1, SmtpScript.NONE)) {
            var notices = it.notices();
            notices.add(confirmation(it, it.readers.getFirst()));
            it.world.suppress(it.readers.getFirst());
            it.noticeDispatcher(notices, it.node()).sendDue();
            assertThat(it.catcher.mails().list()).isEmpty();
            assertThat(state(it)).isEqualTo("withdrawn");
        }
    }

    @Test
    void aDeferredNoticeIsTriedAgainAndOneOfADeadNodeTakenOver() throws Exception {
        var script = SmtpScript.at(Step.RCPT, Act.reply("450 4.2.0 greylisted")).times(1);
        try (var it = new SendingWorld(database, "resend", 1, script)) {
            var notices = it.notices();
            notices.add(confirmation(it, it.readers.getFirst()));
            var dispatcher = it.noticeDispatcher(notices, it.node());
            dispatcher.sendDue();
            assertThat(state(it)).isEqualTo("deferred");
            it.world.clock.advance(Duration.ofMinutes(2));
            var dying = it.node();
            assertThat(notices.claim(dying.id())).hasSize(1);
            assertThat(dispatcher.sendDue()).isZero();
            it.world.kill(dying.id());
            assertThat(dispatcher.sendDue()).isOne();
            assertThat(state(it)).isEqualTo("sent");
        }
    }

    private static NoticeToSend confirmation(SendingWorld it, SubscriberId reader) {
        return new NoticeToSend(
                "confirm/" + it.list + "/" + reader + "/2026-11-24",
                NoticeKind.CONFIRMATION,
                it.list,
                new Addressee.Reader(reader),
                List.of("The Daily"),
                null,
                it.world.clock.instant());
    }

    private static String state(SendingWorld it) {
        return it.world
                .jdbc
                .sql("select state from notice")
                .query((row, number) -> row.getString(1))
                .single();
    }
}
