package org.broadsheet.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenedMailTests {
    @Test
    void partsAndHeadersAreDecoded() throws Exception {
        var mail = OpenedMail.of(SentMails.catchOne(SentMails.digest("djordje@example.org")));

        assertThat(mail.subject()).isEqualTo("Bakar: Đorđe");
        assertThat(mail.to()).isEqualTo("Đorđe Ilić <djordje@example.org>");
        assertThat(mail.toName()).isEqualTo("Đorđe Ilić");
        assertThat(mail.toAddress()).isEqualTo("djordje@example.org");
        assertThat(mail.text()).isEqualTo("Бакар\r\n");
        assertThat(mail.html()).contains("<h1>Бакар</h1>");
        assertThat(mail.headers())
                .contains(new MailHeader("List-Id", "Daily <daily.lists.example.org>"));
    }

    @Test
    void theOneClickLinkIsTheFirstWebLinkAndNeedsItsSecondHeader() throws Exception {
        var raw = SentMails.digest("ada@example.org");
        assertThat(OpenedMail.of(SentMails.catchOne(raw)).oneClick())
                .hasValue("http://127.0.0.1:8080/u/1.7_x");
        var without = raw.replace("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", "");
        assertThat(OpenedMail.of(SentMails.catchOne(without)).oneClick()).isEmpty();
    }

    @Test
    void whatIsNoMailIsShownRaw() throws Exception {
        var mail = OpenedMail.of(SentMails.catchOne("no header, no end"));
        assertThat(mail.subject()).isEqualTo("(no subject)");
        assertThat(mail.html()).isEmpty();
        assertThat(mail.raw()).isEqualTo("no header, no end\r\n");
    }
}
