package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.broadsheet.accounts.SignInLinks;
import org.broadsheet.accounts.Staff;
import org.broadsheet.demo.DemoNewsroom;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.broadsheet.demo.site.DemoSite;
import org.broadsheet.editions.EditionId;
import org.broadsheet.jobs.Runs;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An editor takes a draft to sent, on a phone and with a real browser, and the mails show it. */
class EditorsDeskBrowserIT {
    private static final String ADDED = "A quarry speaks for itself";
    private static final String OURS = "In our own words, quite";

    @Test
    void anEditorTakesADraftToSent(@TempDir Path folder) throws Exception {
        try (var chromium = Chromium.start();
                var catcher = SmtpCatcher.start();
                var site = DemoSite.start(Clock.systemUTC());
                var application = DemoBrowserIT.start(folder, catcher, site)) {
            fill(application, site);
            var page = DemoBrowserIT.phone(chromium);
            signIn(page, home(application), application);

            openExtraEdition(page, home(application));
            var id =
                    new EditionId(
                            Long.parseLong(page.url().substring(page.url().lastIndexOf('/') + 1)));
            edits(page);
            application.getBean(Runs.class).edition(id);
            approves(page, home(application) + "/editions/" + id);
            application.getBean(Runs.class).send(id);

            assertThat(catcher.mails().count()).isPositive();
            assertThat(catcher.mails().list())
                    .filteredOn(mail -> raw(mail.raw()).contains("Subject: From the desk"))
                    .isNotEmpty();
        }
    }

    private static String raw(byte[] mail) {
        return new String(mail, StandardCharsets.UTF_8);
    }

    private static void fill(ServletWebServerApplicationContext application, DemoSite site) {
        var topics = application.getBean(Topics.class).list().stream().limit(5).toList();
        application.getBean(DemoNewsroom.class).fill(site, topics);
        application
                .getBean(JdbcClient.class)
                .sql("update mailing_list set approval = 'must-approve'")
                .update();
        application.getBean(Runs.class).collect();
    }

    private static String home(ServletWebServerApplicationContext application) {
        return "http://localhost:" + Objects.requireNonNull(application.getWebServer()).getPort();
    }

    private static void signIn(
            Page page, String home, ServletWebServerApplicationContext application) {
        var editor =
                application
                        .getBean(Staff.class)
                        .knowAdmin(new EmailAddress("maja@example.org"), "Maja");
        page.navigate(home + "/sign-in/" + application.getBean(SignInLinks.class).make(editor));
        press(page, "Sign in");
    }

    private static void openExtraEdition(Page page, String home) {
        page.navigate(home + "/editions");
        DemoBrowserIT.isAccessible(page);
        press(page, "New extra edition");
        page.waitForURL("**/editions/*");
        assertThat(page.locator(".story").count()).isGreaterThan(3);
        isAccessibleAroundTheMail(page);
        page.reload();
    }

    private static void edits(Page page) {
        var second = headline(page, 1);
        page.locator(".story").nth(1).getByLabel("Move up: ").first().click();
        waitFor(page, "the second story is first", () -> headline(page, 0).equals(second));

        var first = page.locator(".story").first();
        first.locator("summary").first().click();
        first.getByLabel("Headline").fill(OURS);
        first.getByRole(AriaRole.BUTTON, named("Keep these words")).click();
        waitFor(page, "our words", () -> headline(page, 0).equals(OURS));

        var hidden = headline(page, 1);
        page.locator(".story").nth(1).getByRole(AriaRole.BUTTON, named("Hide")).click();
        waitFor(page, "it is hidden", () -> !headlines(page).contains(hidden));

        page.locator("#words [name=subject]").fill("From the desk");
        press(page, "Keep these words", "#words");
        waitFor(page, "the log has four entries", () -> page.locator("#log li").count() == 4);
        addsAndDivides(page);
    }

    private static void addsAndDivides(Page page) {
        page.locator("#add [name=address]").fill("https://quarry.example/news/1");
        page.locator("#add summary").click();
        page.locator("#add [name=title]").fill(ADDED);
        page.locator("#add [name=text]").fill("The quarry says so itself.");
        press(page, "Add it", "#add");
        waitFor(
                page,
                "the added story is in, pinned",
                () -> headlines(page).stream().anyMatch(it -> it.endsWith(ADDED)));

        var told =
                page.locator(".story")
                        .filter(new Locator.FilterOptions().setHasText("also reported by"))
                        .first();
        told.locator("summary").last().click();
        var articles = told.locator("[name=article]");
        var before = articles.count();
        articles.last().check();
        told.getByRole(AriaRole.BUTTON, named("Another story: move the ticked out")).click();
        waitFor(page, "an article left its story", () -> articles.count() < before);
    }

    private static void approves(Page page, String desk) {
        page.navigate(desk);
        assertThat(page.locator("#state").textContent()).contains("frozen");
        assertThat(headlines(page)).contains(OURS).anyMatch(it -> it.endsWith(ADDED));
        isAccessibleAroundTheMail(page);
        page.navigate(desk + "/preview");
        assertThat(page.locator("pre").textContent()).contains(OURS);
        isAccessibleAroundTheMail(page);
        page.navigate(desk);
        press(page, "Approve");
        waitFor(
                page,
                "it is approved",
                () -> page.locator("#state").textContent().contains("approved"));
    }

    /** In the mail's own frame nothing runs, axe neither: the mail is checked elsewhere. */
    private static void isAccessibleAroundTheMail(Page page) {
        page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        DemoBrowserIT.isAccessible(page);
    }

    private static String headline(Page page, int at) {
        return page.locator(".story h3").nth(at).textContent().strip();
    }

    private static List<String> headlines(Page page) {
        return page.locator(".story h3").allTextContents().stream().map(String::strip).toList();
    }

    private static void waitFor(Page page, String what, java.util.function.BooleanSupplier fact) {
        page.waitForCondition(fact, new Page.WaitForConditionOptions().setTimeout(60_000));
        assertThat(fact.getAsBoolean()).as(what).isTrue();
    }

    private static void press(Page page, String name) {
        press(page, name, "main");
    }

    private static void press(Page page, String name, String within) {
        page.locator(within).getByRole(AriaRole.BUTTON, named(name)).first().click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
