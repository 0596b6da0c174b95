package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.broadsheet.demo.DemoNewsroom;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.broadsheet.demo.site.DemoSite;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.jobs.Runs;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscription;
import org.broadsheet.subscribers.Subscriptions;
import org.broadsheet.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * A subscription in a real browser, from the sign-up form to the last press, with each mail read
 * from the catcher: with script and without, in English and in Arabic.
 */
class SubscriptionBrowserIT {
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\"<>]+/([cpnoau]/[^\\s\"<>]+)");

    @Test
    void aSubscriptionFromTheFirstPressToTheLast(@TempDir Path folder) throws Exception {
        try (var chromium = Chromium.start();
                var catcher = SmtpCatcher.start();
                var site = DemoSite.start(Clock.systemUTC());
                var application = start(folder, catcher, site)) {
            var list = newsroom(application, site);
            for (var world :
                    new World[] {
                        new World(chromium, application, catcher, list, "en", true),
                        new World(chromium, application, catcher, list, "en", false),
                        new World(chromium, application, catcher, list, "ar", true)
                    }) {
                world.live();
            }
        }
    }

    /** One reader's life on the list. */
    private static final class World {
        private final ServletWebServerApplicationContext application;
        private final SmtpCatcher catcher;
        private final MailingList list;
        private final String language;
        private final boolean script;
        private final Page page;
        private final String home;
        private final EmailAddress reader;
        private final AtomicInteger shown = new AtomicInteger();

        World(
                Chromium chromium,
                ServletWebServerApplicationContext application,
                SmtpCatcher catcher,
                MailingList list,
                String language,
                boolean script) {
            this.application = application;
            this.catcher = catcher;
            this.list = list;
            this.language = language;
            this.script = script;
            this.home =
                    "http://localhost:"
                            + Objects.requireNonNull(application.getWebServer()).getPort();
            this.reader = new EmailAddress("reader-" + language + script + "@readers.example.org");
            this.page =
                    chromium.browser()
                            .newPage(
                                    new Browser.NewPageOptions()
                                            .setViewportSize(320, 800)
                                            .setJavaScriptEnabled(script)
                                            .setTimezoneId("Asia/Tokyo"));
            page.onFrameNavigated(frame -> shown.incrementAndGet());
        }

        void live() throws Exception {
            signsUp();
            confirms();
            readsTheLatest();
            chooses();
            pausesAndUndoes();
            wantsLessAndTakesItBack();
            movesAndIsErasedElsewhere();
            leaves();
            page.close();
        }

        private void signsUp() {
            page.navigate(home + "/s/" + list.key() + "?lang=" + language);
            isFit();
            assertThat(page.locator("html").getAttribute("dir"))
                    .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            page.locator("#address").fill("reader");
            press(page.locator("main form button").first());
            assertThat(page.locator(".problem a").getAttribute("href")).isEqualTo("#address");
            isFit();
            page.locator("#address").fill(reader.value());
            press(page.locator("main form button").first());
            if (page.locator("input[name=sure]").count() == 1
                    && page.locator(".address").count() == 1) {
                isFit();
                press(page.locator("main form button").first());
            }
            assertThat(page.locator("main").innerText()).contains(reader.value());
            isFit();
        }

        private void confirms() throws Exception {
            var link = linkTo(reader, "c/");
            assertThat(state()).isEqualTo(Subscription.State.UNCONFIRMED);
            page.navigate(home + "/" + link);
            isFit();
            assertThat(state())
                    .as("looking changes nothing")
                    .isEqualTo(Subscription.State.UNCONFIRMED);
            press(page.locator("main button"));
            isFit();
            assertThat(state()).isEqualTo(Subscription.State.ACTIVE);
            page.reload();
            assertThat(state()).as("pressed twice").isEqualTo(Subscription.State.ACTIVE);
            linkTo(reader, "p/");
        }

        private void readsTheLatest() {
            var preferences = page.locator("main a.quiet").getAttribute("href");
            page.navigate(home + page.locator("main a.button").first().getAttribute("href"));
            assertThat(page.locator("h1").count()).isPositive();
            page.navigate(home + preferences);
            isFit();
        }

        private void chooses() {
            if (script) {
                assertThat(page.locator("#zone").inputValue()).isEqualTo("Asia/Tokyo");
            }
            page.locator("input[name=length][value=headlines]").check();
            page.locator("input[name=rhythm][value=days]").check();
            press(page.locator("main > form button").first());
            assertThat(page.locator(".problem").count()).as("no day chosen").isOne();
            page.locator("input[name=length][value=headlines]").check();
            page.locator("input[name=rhythm][value=days]").check();
            page.locator("input[name=day][value=SUNDAY]").check();
            press(page.locator("main > form button").first());
            assertThat(page.locator(".said").count()).isOne();
            assertThat(page.locator("input[name=length][value=headlines]").isChecked()).isTrue();
            assertThat(page.locator("input[name=day][value=SUNDAY]").isChecked()).isTrue();
            isFit();
        }

        private void pausesAndUndoes() {
            page.locator("#until").fill(LocalDate.now(ZoneOffset.UTC).plusDays(20).toString());
            press(page.locator("form[action$='/pause'] button"));
            assertThat(isMailable()).isFalse();
            isFit();
            press(page.locator("form[action$='/undo'] button"));
            assertThat(isMailable()).isTrue();
            page.locator("#until").fill(LocalDate.now(ZoneOffset.UTC).plusDays(20).toString());
            press(page.locator("form[action$='/pause'] button"));
            press(page.locator("form[action$='/resumption'] button"));
            assertThat(isMailable()).isTrue();
        }

        private void wantsLessAndTakesItBack() {
            var preferences = page.url().replaceAll("/(resumption|undo|pause)$", "");
            var topic = list.topics().getFirst().value();
            page.navigate(preferences + "/less/" + topic);
            isFit();
            press(page.locator("main button"));
            assertThat(page.locator("input[name=less][value='" + topic + "']").isChecked())
                    .isTrue();
            press(page.locator("form[action$='/undo'] button"));
            assertThat(page.locator("input[name=less][value='" + topic + "']").isChecked())
                    .isFalse();
            page.navigate(preferences);
        }

        private void movesAndIsErasedElsewhere() throws Exception {
            var preferences = page.url();
            var moved = new EmailAddress("moved-" + reader.value());
            page.navigate(preferences + "/address");
            isFit();
            page.locator("#address").fill(moved.value());
            press(page.locator("main form button"));
            isFit();
            page.navigate(home + "/" + linkTo(reader, "o/"));
            isFit();
            press(page.locator("main button"));
            isFit();
            assertThat(subscribers().findByAddress(moved)).as("not yet").isEmpty();
            page.navigate(home + "/" + linkTo(moved, "a/"));
            isFit();
            press(page.locator("main button"));
            isFit();
            assertThat(subscribers().findByAddress(moved)).isPresent();
            assertThat(subscribers().findByAddress(reader)).isEmpty();
            page.navigate(preferences + "/data");
            isFit();
        }

        private void leaves() {
            var preferences = page.url().replace("/data", "");
            page.navigate(preferences);
            page.navigate(home + page.locator(".links a[href^='/u/']").getAttribute("href"));
            isFit();
            var before = application.getBean(Audience.class).mailable(list.id());
            press(page.locator("main button").first());
            assertThat(application.getBean(Audience.class).mailable(list.id()))
                    .isEqualTo(before - 1);
            isFit();
            page.locator("input[name=reason][value=often]").check();
            press(page.locator("main button"));
            isFit();
            page.navigate(preferences);
            isFit();
            assertThat(page.locator("main form").count()).as("nothing left to change").isZero();
        }

        /** By keyboard; returns when the answer's page is there. */
        private void press(Locator button) {
            var before = shown.get();
            button.focus();
            page.keyboard().press("Enter");
            page.waitForCondition(() -> shown.get() > before);
            page.waitForLoadState();
        }

        /**
         * Accessible in light and dark, whole at 320 px, and at 640 px with text of twice the size.
         */
        private void isFit() {
            assertThat(
                            page.getByRole(
                                            AriaRole.HEADING,
                                            new Page.GetByRoleOptions().setLevel(1))
                                    .count())
                    .as(page.url())
                    .isOne();
            if (!script) {
                return; // axe is a script
            }
            for (var scheme : ColorScheme.values()) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat(
                                new AxeBuilder(page)
                                        .withTags(
                                                java.util.List.of(
                                                        "wcag2a",
                                                        "wcag2aa",
                                                        "wcag21a",
                                                        "wcag21aa",
                                                        "wcag22aa",
                                                        "best-practice"))
                                        .analyze()
                                        .getViolations())
                        .extracting(Rule::getId)
                        .as(page.url() + " " + scheme)
                        .isEmpty();
            }
            assertThat(width()).as(page.url() + " at 320 px").isLessThanOrEqualTo(320);
            page.setViewportSize(640, 800);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            assertThat(width()).as(page.url() + " at 200 %").isLessThanOrEqualTo(640);
            page.evaluate("document.documentElement.style.fontSize = ''");
            page.setViewportSize(320, 800);
        }

        private int width() {
            return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        }

        private Subscription.State state() {
            var person = subscribers().findByAddress(reader).orElseThrow();
            return application
                    .getBean(Subscriptions.class)
                    .find(list.id(), person.id())
                    .orElseThrow()
                    .state();
        }

        private boolean isMailable() {
            var person = subscribers().findByAddress(reader).orElseThrow();
            return application
                            .getBean(Subscriptions.class)
                            .find(list.id(), person.id())
                            .orElseThrow()
                            .pausedUntil()
                    == null;
        }

        private Subscribers subscribers() {
            return application.getBean(Subscribers.class);
        }

        /** The path of the first such link in a mail to that address, once it is there. */
        private String linkTo(EmailAddress address, String kind) throws Exception {
            var patience = Instant.now().plus(Duration.ofMinutes(2));
            while (Instant.now().isBefore(patience)) {
                for (var mail : catcher.mails().to(address.value())) {
                    var message =
                            new MimeMessage(Session.getInstance(new Properties()), mail.stream());
                    var text =
                            (String)
                                    ((MimeMultipart) message.getContent())
                                            .getBodyPart(0)
                                            .getContent();
                    var links = LINK.matcher(text);
                    while (links.find()) {
                        if (links.group(1).startsWith(kind)) {
                            return links.group(1);
                        }
                    }
                }
                Thread.onSpinWait();
            }
            throw new AssertionError("no mail with a link " + kind + " came to " + address);
        }
    }

    private static MailingList newsroom(
            ServletWebServerApplicationContext application, DemoSite site) throws Exception {
        var list =
                application
                        .getBean(DemoNewsroom.class)
                        .fill(
                                site,
                                application.getBean(Topics.class).list().stream()
                                        .limit(5)
                                        .toList());
        var extra =
                application
                        .getBean(EditionCalendar.class)
                        .extra(
                                list.id(),
                                new Actor.Program("test"),
                                application.getBean(Clock.class).instant());
        application.getBean(Runs.class).digest(extra.id());
        return list;
    }

    private static ServletWebServerApplicationContext start(
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
                        Map.entry("broadsheet.subscribers.per-network-an-hour", 100),
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
