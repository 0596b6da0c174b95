package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.accounts.SignInLinks;
import org.broadsheet.accounts.Staff;
import org.broadsheet.demo.DemoNewsroom;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.broadsheet.demo.site.DemoSite;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.jobs.Runs;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * The demo as a newcomer sees it, in a real browser: mailbox, a mail, preferences, leaving, the
 * console.
 */
class DemoBrowserIT {
    @Test
    void aNewcomerReadsAMailChangesTheSubscriptionAndLeaves(@TempDir Path folder) throws Exception {
        try (var chromium = Chromium.start();
                var catcher = SmtpCatcher.start();
                var site = DemoSite.start(Clock.systemUTC());
                var application = start(folder, catcher, site)) {
            var list =
                    application
                            .getBean(DemoNewsroom.class)
                            .fill(
                                    site,
                                    application.getBean(Topics.class).list().stream()
                                            .limit(5)
                                            .toList());
            var now = application.getBean(Clock.class).instant();
            var extra =
                    application
                            .getBean(EditionCalendar.class)
                            .extra(list.id(), new Actor.Program("test"), now);
            application.getBean(Runs.class).digest(extra.id());
            var readers = application.getBean(Audience.class).mailable(list.id());
            assertThat(catcher.mails().count()).isEqualTo(readers).isPositive();

            var home =
                    "http://localhost:"
                            + Objects.requireNonNull(application.getWebServer()).getPort();
            var page = phone(chromium);
            looksAtTheMailbox(page, home, readers);
            var own = ownPages(page, home);
            changesThePreferences(page, own.preferences());
            leaves(page, own.unsubscribe());
            assertThat(application.getBean(Audience.class).mailable(list.id()))
                    .isEqualTo(readers - 1);
            signsIn(page, home, application);
            assertThat(application.getBean(MailingLists.class).list()).hasSize(1);
        }
    }

    private record OwnPages(String preferences, String unsubscribe) {}

    private static void looksAtTheMailbox(Page page, String home, long readers) {
        page.navigate(home + "/mailbox");
        assertThat(page.title()).contains("Mailbox");
        assertThat(page.locator("ol.mails li").count()).isEqualTo((int) readers);
        isAccessible(page);
    }

    /**
     * Opens a mail with an HTML part and takes its links, which lead to the public address, to this
     * server.
     */
    private static OwnPages ownPages(Page page, String home) {
        page.navigate(home + "/mailbox?to=ada@readers.example");
        var mail = page.locator("a[href^='/mailbox/']").first().getAttribute("href");
        page.navigate(home + mail + "/html");
        assertThat(
                        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                                .count())
                .isOne();
        return new OwnPages(here(page, home, "/p/"), here(page, home, "/u/"));
    }

    private static String here(Page page, String home, String path) {
        var link =
                page.locator(
                                "a[href*='"
                                        + path
                                        + "']:not([href*='/less/']):not([href*='/without/'])")
                        .first()
                        .getAttribute("href");
        return home + link.substring(link.indexOf(path));
    }

    private static void changesThePreferences(Page page, String preferences) {
        page.navigate(preferences);
        isAccessible(page);
        page.getByLabel("Headlines only").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Saved");
        assertThat(page.getByLabel("Headlines only").isChecked()).isTrue();
    }

    private static void leaves(Page page, String unsubscribe) {
        page.navigate(unsubscribe);
        isAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Unsubscribe")).click();
        assertThat(page.locator("h1").textContent()).contains("You are unsubscribed");
    }

    private static void signsIn(
            Page page, String home, ServletWebServerApplicationContext application) {
        page.navigate(home + "/");
        assertThat(page.url()).contains("/sign-in");
        var editor =
                application
                        .getBean(Staff.class)
                        .knowAdmin(new EmailAddress("editor@example.org"), "Editor");
        page.navigate(home + "/sign-in/" + application.getBean(SignInLinks.class).make(editor));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Today");
        isAccessible(page);
    }

    static void isAccessible(Page page) {
        for (var scheme : ColorScheme.values()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(Rule::getId)
                    .as(page.url() + " " + scheme)
                    .isEmpty();
        }
        var width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue())
                .as("nothing to scroll sideways")
                .isLessThanOrEqualTo(390);
    }

    static Page phone(Chromium chromium) {
        return chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(390, 844));
    }

    static ServletWebServerApplicationContext start(
            Path folder, SmtpCatcher catcher, DemoSite site) {
        Map<String, Object> settings =
                Map.ofEntries(
                        Map.entry("spring.config.location", "classpath:/application.yml"),
                        Map.entry("server.port", 0),
                        Map.entry("broadsheet.demo.enabled", true),
                        Map.entry("broadsheet.installation.data", folder.resolve("data")),
                        Map.entry("broadsheet.installation.public-address", "http://localhost:1"),
                        Map.entry(
                                "broadsheet.installation.postal-address",
                                "1 Harbour Street, Belgrade"),
                        Map.entry(
                                "broadsheet.installation.privacy-link",
                                "http://localhost:1/privacy"),
                        Map.entry(
                                "broadsheet.collecting.allowed-hosts", "127.0.0.1:" + site.port()),
                        Map.entry("broadsheet.collecting.feed-pause", "0s"),
                        Map.entry("broadsheet.collecting.page-pause", "0s"),
                        Map.entry("broadsheet.mail.host", "127.0.0.1"),
                        Map.entry("broadsheet.mail.encryption", "none"),
                        Map.entry("broadsheet.mail.port", catcher.port()));
        return (ServletWebServerApplicationContext)
                Broadsheet.start(
                        WebApplicationType.SERVLET,
                        settings,
                        Map.of("caughtMails", catcher.mails()));
    }
}
