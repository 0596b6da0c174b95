package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.broadsheet.accounts.SignInLinks;
import org.broadsheet.accounts.Staff;
import org.broadsheet.shared.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** An admin's first hour, in a real browser: a list, its people from a file, one of them. */
class PeopleBrowserIT {
    private static final String CSV =
            """
            Email Address,First Name,Last Name,OPTIN_TIME,CONFIRM_TIME,LEID,EUID,TAGS,UNSUB_TIME
            ada@example.org,Ada,Vidal,,2021-03-04 05:06:07,1,e1,,
            boris@example.net,Boris,,,,2,e2,,
            cora@example.org,Cora,,,2021-03-04 05:06:07,3,e3,,2024-01-02 03:04:05
            not an address,,,,,4,e4,,
            """;

    @Test
    void anAdminMakesAListImportsPeopleFindsOneAndChangesTheState(@TempDir Path folder) {
        try (var chromium = Chromium.start();
                var application = start(folder)) {
            var home =
                    "http://localhost:"
                            + Objects.requireNonNull(application.getWebServer()).getPort();
            var page =
                    chromium.browser()
                            .newPage(new Browser.NewPageOptions().setViewportSize(390, 844));
            signIn(page, home, application);
            makeAList(page, home);
            importPeople(page, home);
            changeState(page);
            look(page, home);
        }
    }

    private static void signIn(
            Page page, String home, ServletWebServerApplicationContext application) {
        var admin =
                application
                        .getBean(Staff.class)
                        .knowAdmin(new EmailAddress("admin@example.org"), "Admin");
        page.navigate(home + "/sign-in/" + application.getBean(SignInLinks.class).make(admin));
        press(page, "Sign in");
    }

    private static void makeAList(Page page, String home) {
        page.navigate(home + "/lists/new");
        isAccessible(page);
        page.getByLabel("Name").first().fill("The Daily");
        page.getByLabel("Sender").fill("daily@news.example.org");
        page.getByText("More", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Time zone").fill("Mars/Base");
        press(page, "Make the list");
        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Mars/Base");
        page.getByLabel("Time zone").fill("Europe/Belgrade");
        press(page, "Make the list");
        assertThat(page.locator("h1").textContent()).contains("The Daily").contains("draft");
        press(page, "Go live");
        assertThat(page.locator("h1").textContent()).contains("live");
        assertThat(page.locator("tbody tr").count()).isEqualTo(10);
        isAccessible(page);
    }

    private static void importPeople(Page page, String home) {
        page.navigate(home + "/lists/the-daily/imports");
        isAccessible(page);
        page.getByLabel("File")
                .setInputFiles(
                        new FilePayload(
                                "members.csv", "text/csv", CSV.getBytes(StandardCharsets.UTF_8)));
        press(page, "Open the file");
        assertThat(page.locator("main").textContent()).contains("Mailchimp’s export");
        isAccessible(page);
        press(page, "Count what would happen");
        showsWithin(page, "What would happen");
        assertThat(page.locator("main").textContent())
                .contains("1 new, with proof of consent")
                .contains("1 unsubscribed in the file")
                .contains("1 rows not taken");
        isAccessible(page);
        press(page, "Import them");
        showsWithin(page, "See the people");
    }

    private static void changeState(Page page) {
        page.getByText("See the people").click();
        page.getByLabel("Find").fill("vid");
        press(page, "Find");
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("1 person");
        isAccessible(page);
        page.getByText("ada@example.org").click();
        isAccessible(page);
        page.getByText("Change state").click();
        page.getByLabel("Unsubscribe, because").fill("asked by telephone");
        press(page, "Unsubscribe");
        assertThat(page.locator("main").textContent())
                .contains("unsubscribed")
                .contains("asked by telephone")
                .contains("says Mailchimp");
        page.getByText("Change state").click();
        page.getByLabel("Put on the list").fill("changed their mind by telephone");
        press(page, "Restore");
        assertThat(page.locator("h2.person").textContent()).contains("active");
        var proof = page.request().get(page.url() + "/consent.json").text();
        assertThat(proof)
                .contains("says Mailchimp")
                .contains("withdrawn")
                .contains("changed their mind by telephone");
        page.getByText("Change state").click();
        page.getByLabel("Mail them from no list").fill("asked by letter");
        press(page, "Suppress");
        assertThat(page.locator("h2.person").textContent()).contains("suppressed");
        var person = page.url();
        press(page, "Let it be mailed again");
        page.navigate(person);
        assertThat(page.locator("h2.person").textContent()).contains("active");
        assertThat(page.locator("main").textContent()).contains("lifted");
    }

    /** The remaining pages, in light and dark. */
    private static void look(Page page, String home) {
        for (var path : new String[] {"/lists", "/lists/the-daily/settings"}) {
            page.navigate(home + path);
            isAccessible(page);
        }
        page.getByText("Look", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Motto").fill("What matters, once");
        press(page, "Save");
        page.waitForURL(home + "/lists/the-daily");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void showsWithin(Page page, String text) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    page.reload();
                    return Objects.requireNonNull(page.locator("main").textContent())
                            .contains(text);
                });
    }

    private static void isAccessible(Page page) {
        for (var scheme : ColorScheme.values()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(Rule::getId)
                    .as(page.url() + " " + scheme)
                    .isEmpty();
        }
        var width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue())
                .as("nothing to scroll sideways on " + page.url())
                .isLessThanOrEqualTo(390);
    }

    private static ServletWebServerApplicationContext start(Path folder) {
        Map<String, Object> settings =
                Map.of(
                        "spring.config.location",
                        "classpath:/application.yml",
                        "server.port",
                        0,
                        "broadsheet.installation.data",
                        folder.resolve("data"),
                        "broadsheet.installation.public-address",
                        "http://localhost:1",
                        "broadsheet.installation.postal-address",
                        "1 Harbour Street, Belgrade",
                        "broadsheet.installation.privacy-link",
                        "http://localhost:1/privacy",
                        "broadsheet.mail.host",
                        "127.0.0.1",
                        "broadsheet.mail.encryption",
                        "none");
        return (ServletWebServerApplicationContext)
                Broadsheet.start(WebApplicationType.SERVLET, settings, Map.of());
    }
}
