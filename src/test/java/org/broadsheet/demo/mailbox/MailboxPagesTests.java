package org.broadsheet.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.demo.catcher.CaughtMails;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(
        controllers = MailboxController.class,
        properties = "broadsheet.demo.enabled=true",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.broadsheet\\.web\\..*"))
@ImportAutoConfiguration({
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import({MailboxAccess.class, MailboxPagesTests.Mails.class})
class MailboxPagesTests {
    @Autowired private MockMvcTester pages;

    @BeforeAll
    static void fill(@Autowired SmtpCatcher catcher) throws Exception {
        SentMails.send(catcher, SentMails.digest("djordje@example.org"));
        SentMails.send(catcher, "Subject: <b>bold</b>\r\n\r\nonly text");
    }

    @Test
    void theListNamesReaderAndSubjectWithoutSignIn() {
        assertThat(pages.get().uri("/mailbox"))
                .hasStatusOk()
                .bodyText()
                .contains("Đorđe Ilić", "Bakar: Đorđe", "2 mails", "&lt;b&gt;bold&lt;/b&gt;");
        assertThat(pages.get().uri("/mailbox?to=nobody@example.org"))
                .bodyText()
                .contains("Nothing has come yet");
    }

    @Test
    void aMailShowsAtBothWidthsByItsOwnAddress() {
        assertThat(pages.get().uri("/mailbox/1"))
                .hasStatusOk()
                .bodyText()
                .contains("src=\"/mailbox/1/html\"", "The mail on a phone", "The mail on a desktop")
                .contains("action=\"http://127.0.0.1:8080/u/1.7_x\"")
                .doesNotContain("alert(1)");
    }

    @Test
    void theHtmlPartIsSandboxed() {
        assertThat(pages.get().uri("/mailbox/1/html"))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policy ->
                                assertThat(policy)
                                        .singleElement()
                                        .asString()
                                        .startsWith("sandbox ")
                                        .contains("default-src 'none'")
                                        .doesNotContain("allow-scripts", "allow-same-origin"));
    }

    @Test
    void textHeadersAndRawAreShownAsTheyAre() {
        assertThat(pages.get().uri("/mailbox/1/text")).bodyText().contains("Бакар");
        assertThat(pages.get().uri("/mailbox/1/headers")).bodyText().contains("List-Id");
        assertThat(pages.get().uri("/mailbox/1/raw")).bodyText().contains("=D0=91=D0=B0");
        assertThat(pages.get().uri("/mailbox/1/mail.eml"))
                .hasContentType("message/rfc822")
                .bodyText()
                .startsWith("From: Daily");
    }

    @Test
    void aMailWithoutHtmlShowsItsText() {
        assertThat(pages.get().uri("/mailbox/2"))
                .bodyText()
                .contains("no HTML part", "only text")
                .doesNotContain("<iframe");
    }

    @Test
    void anUnknownMailIsNotFound() {
        assertThat(pages.get().uri("/mailbox/99")).hasStatus(404);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Mails {
        @Bean
        SmtpCatcher catcher() throws Exception {
            return SmtpCatcher.start();
        }

        @Bean
        CaughtMails caughtMails(SmtpCatcher catcher) {
            return catcher.mails();
        }
    }
}
