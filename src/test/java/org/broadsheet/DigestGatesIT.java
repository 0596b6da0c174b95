package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.broadsheet.delivery.dkim.DkimKeys;
import org.broadsheet.delivery.dkim.DkimKeys.Kind;
import org.broadsheet.delivery.dkim.DnsRecord;
import org.broadsheet.demo.DemoNewsroom;
import org.broadsheet.demo.catcher.CaughtMail;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.broadsheet.demo.site.DemoSite;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.editions.preflight.MailInspector;
import org.broadsheet.jobs.Runs;
import org.broadsheet.shared.Actor;
import org.broadsheet.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Every digest of the demo, from the wire, before judges of ours and of others. */
class DigestGatesIT {
    private static final Path RULES = Path.of("src/test/peers/htmlvalidate.json").toAbsolutePath();
    private static final String NPM = "see .ci/run: npm install --prefix target/peers";
    private static final Pattern SCORE = Pattern.compile("X-Spam-Status: .*?score=(-?[0-9.]+)");
    private static final List<String> SPAM_SIGNS =
            List.of("MIME_HTML_ONLY", "MISSING_MID", "HTML_IMAGE_ONLY", "INVALID_DATE");

    @TempDir private Path folder = Path.of("");

    @Test
    void everyDigestPassesEveryJudge() throws Exception {
        var key = DkimKeys.generate(Kind.RSA, "s1", folder.resolve("s1.pem"));
        List<CaughtMail> mails;
        try (var catcher = SmtpCatcher.start();
                var site = DemoSite.start(Clock.systemUTC());
                var application = start(catcher, site)) {
            send(application, site);
            mails = List.copyOf(catcher.mails().list());
        }
        assertThat(mails).hasSizeGreaterThan(5);
        for (var mail : mails) {
            assertThat(MailInspector.inspect(mail.raw()).findings())
                    .extracting(finding -> finding.sentence())
                    .isEmpty();
        }
        Files.writeString(
                folder.resolve("dns.json"), dns(DnsRecord.of(key, "news.example.org").value()));
        isWellFormed(mails);
        isAccessible(mails);
        isNoSpam(mails);
        isAuthentic(mails);
    }

    private void isWellFormed(List<CaughtMail> mails) throws Exception {
        var judge = Peer.find("html-validate", NPM);
        if (judge.isEmpty()) {
            return;
        }
        var pages = new ArrayList<>(List.of("--config", RULES.toString()));
        for (var mail : mails) {
            var html = html(mail);
            if (!html.isEmpty()) {
                pages.add(file(mail, ".html", html.getBytes(StandardCharsets.UTF_8)).toString());
            }
        }
        var judgement = judge.get().judge(RULES, pages.toArray(String[]::new));
        assertThat(judgement.exit()).as(judgement.words()).isZero();
    }

    private void isAccessible(List<CaughtMail> mails) throws Exception {
        try (var chromium = Chromium.start()) {
            var page =
                    chromium.browser()
                            .newPage(new Browser.NewPageOptions().setViewportSize(390, 844));
            page.route("**/*.{jpg,png}", route -> route.abort());
            for (var mail : mails) {
                var html = html(mail);
                if (!html.isEmpty()) {
                    page.setContent(html);
                    isAccessible(page, mail);
                }
            }
        }
    }

    /** A mail is one article in somebody's page, so that it has no landmarks of its own. */
    private static void isAccessible(Page page, CaughtMail mail) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var axe = new AxeBuilder(page).disableRules(List.of("region", "landmark-one-main"));
            assertThat(axe.analyze().getViolations())
                    .extracting(Rule::getId)
                    .as("mail " + mail.number() + ", " + scheme)
                    .isEmpty();
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(390);
        }
    }

    private void isNoSpam(List<CaughtMail> mails) throws Exception {
        var judge = Peer.find("spamassassin", "apt-get install spamassassin");
        if (judge.isEmpty()) {
            return;
        }
        for (var mail : oneOfEachLength(mails)) {
            var words = judge.get().judge(file(mail, ".eml", mail.raw()), "-L", "-t").words();
            var score = SCORE.matcher(words.replaceAll("\\r?\\n\\s+", " "));
            assertThat(score.find()).as(words).isTrue();
            assertThat(Double.parseDouble(score.group(1))).as(words).isLessThanOrEqualTo(0.5);
            assertThat(words).doesNotContain(SPAM_SIGNS);
        }
    }

    private void isAuthentic(List<CaughtMail> mails) throws Exception {
        var judge = Peer.find("mailauth", NPM);
        if (judge.isEmpty()) {
            return;
        }
        for (var mail : oneOfEachLength(mails)) {
            var file = file(mail, ".eml", mail.raw());
            var words =
                    judge.get()
                            .judge(
                                    file,
                                    "report",
                                    file.toString(),
                                    "--client-ip",
                                    "192.0.2.10",
                                    "--sender",
                                    mail.envelope().from(),
                                    "--helo",
                                    "mx.example.org",
                                    "--dns-cache",
                                    folder.resolve("dns.json").toString())
                            .words();
            var report = JsonMapper.shared().readTree(words);
            assertThat(report.at("/spf/status/result").asString()).as(words).isEqualTo("pass");
            assertThat(report.at("/dkim/results/0/status/result").asString()).isEqualTo("pass");
            assertThat(report.at("/dkim/results/0/status/aligned").asString())
                    .isEqualTo("news.example.org");
            assertThat(report.at("/dmarc/status/result").asString()).isEqualTo("pass");
            assertThat(report.at("/dmarc/alignment/spf/result").asString())
                    .isEqualTo("news.example.org");
        }
    }

    /** The outside programs are slow: the longest and the shortest say as much as all. */
    private static List<CaughtMail> oneOfEachLength(List<CaughtMail> mails) {
        var bySize =
                mails.stream().sorted(Comparator.comparingInt(mail -> mail.raw().length)).toList();
        return List.of(bySize.getFirst(), bySize.get(bySize.size() / 2), bySize.getLast());
    }

    /** Empty for a mail of text alone. */
    private static String html(CaughtMail mail) throws IOException, MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()), mail.stream());
        return message.getContent() instanceof Multipart parts
                ? String.valueOf(parts.getBodyPart(parts.getCount() - 1).getContent())
                : "";
    }

    private Path file(CaughtMail mail, String suffix, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(mail.number() + suffix), bytes);
    }

    private static String dns(String dkim) {
        Map<String, Map<String, List<List<String>>>> zone =
                Map.of(
                        "s1._domainkey.news.example.org", text(dkim),
                        "news.example.org", text("v=spf1 ip4:192.0.2.10 -all"),
                        "_dmarc.example.org", text("v=DMARC1; p=reject"));
        return JsonMapper.shared().writeValueAsString(zone);
    }

    private static Map<String, List<List<String>>> text(String value) {
        return Map.of("TXT", List.of(List.of(value)));
    }

    private static void send(ConfigurableApplicationContext application, DemoSite site)
            throws Exception {
        var topics = application.getBean(Topics.class).list().stream().limit(5).toList();
        var list = application.getBean(DemoNewsroom.class).fill(site, topics);
        var extra =
                application
                        .getBean(EditionCalendar.class)
                        .extra(
                                list.id(),
                                new Actor.Program("test"),
                                application.getBean(Clock.class).instant());
        application.getBean(Runs.class).digest(extra.id());
    }

    private ConfigurableApplicationContext start(SmtpCatcher catcher, DemoSite site) {
        Map<String, Object> settings =
                Map.ofEntries(
                        Map.entry("spring.config.location", "classpath:/application.yml"),
                        Map.entry("server.port", 0),
                        Map.entry("broadsheet.demo.enabled", true),
                        Map.entry("broadsheet.installation.data", folder.resolve("data")),
                        Map.entry(
                                "broadsheet.installation.public-address",
                                "https://news.example.org"),
                        Map.entry(
                                "broadsheet.installation.postal-address",
                                "1 Harbour Street, Belgrade"),
                        Map.entry(
                                "broadsheet.installation.privacy-link",
                                "https://news.example.org/privacy"),
                        Map.entry(
                                "broadsheet.collecting.allowed-hosts", "127.0.0.1:" + site.port()),
                        Map.entry("broadsheet.mail.host", "127.0.0.1"),
                        Map.entry("broadsheet.mail.encryption", "none"),
                        Map.entry("broadsheet.mail.dkim-selector", "s1"),
                        Map.entry("broadsheet.mail.dkim-key-file", folder.resolve("s1.pem")),
                        Map.entry("broadsheet.mail.port", catcher.port()));
        return Objects.requireNonNull(
                Broadsheet.start(
                        WebApplicationType.SERVLET,
                        settings,
                        Map.of("caughtMails", catcher.mails())));
    }
}
