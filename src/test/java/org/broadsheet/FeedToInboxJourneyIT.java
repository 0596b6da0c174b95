package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.broadsheet.collecting.NewSource;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.Sources;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.DeliveryState;
import org.broadsheet.demo.catcher.CaughtMail;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.jobs.Runs;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Consent;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.NewList;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscriptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * One article from a feed on loopback to an inbox, through every stop of the walk, and one-press
 * unsubscribe.
 */
class FeedToInboxJourneyIT {
    private static final EmailAddress ADA = new EmailAddress("ada@readers.example.org");
    private static final EmailAddress BORIS = new EmailAddress("boris@readers.example.org");
    private static final Pattern HTTPS_LINK = Pattern.compile("<(http[^>]+)>");

    @Test
    void anArticleTravelsFromFeedToInboxOnceAndOnePressEndsIt(@TempDir Path folder)
            throws Exception {
        try (var outlet = Outlet.start();
                var catcher = SmtpCatcher.start();
                var application = start(folder, catcher, outlet)) {
            application
                    .getBean(Sources.class)
                    .add(
                            NewSource.of(Source.Kind.FEED, outlet.feed(), "Harbour News", null),
                            Instant.now());
            var list = list(application);
            subscribe(application, list, ADA);
            subscribe(application, list, BORIS);

            var first = extra(application, list);
            assertThat(application.getBean(Runs.class).digest(first.id()).getStatus())
                    .isEqualTo(BatchStatus.COMPLETED);
            assertThat(counts(application, first)).isEqualTo(Map.of(DeliveryState.SENT, 2L));
            var mail = onlyMailTo(catcher, ADA);
            assertIsAWholeDigest(mail);

            unsubscribe(application, mail);
            outlet.publishes("Lithium refinery at Kladno wins its permit", "kladno");
            application
                    .getBean(Sources.class)
                    .list()
                    .forEach(source ->
                            application.getBean(Sources.class).refresh(source.id(), Instant.now()));
            var second = extra(application, list);
            application.getBean(Runs.class).digest(second.id());
            assertThat(catcher.mails().to(ADA.value())).hasSize(1);
            assertThat(catcher.mails().to(BORIS.value())).hasSize(2);
            assertThat(html(message(catcher.mails().to(BORIS.value()).getLast())))
                    .contains("Lithium refinery at Kladno wins its permit")
                    .doesNotContain("Copper smelter at Bor");

            application.getBean(Sources.class).hasten(Instant.now(), Duration.ZERO);
            var third = extra(application, list);
            application.getBean(Runs.class).digest(third.id());
            assertThat(counts(application, third)).as("nothing new, no mail").isEmpty();
            assertThat(outlet.conditionalRequests()).isNotZero();
        }
    }

    private static void assertIsAWholeDigest(CaughtMail caught) throws Exception {
        var message = message(caught);
        assertThat(message.getSubject()).contains("Copper smelter at Bor restarts its second line");
        assertThat(message.getHeader("List-Id", null)).contains("<daily.");
        assertThat(message.getHeader("List-Unsubscribe-Post", null))
                .isEqualTo("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Message-ID", null)).contains("@news.example.org");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).contains("multipart/alternative");
        assertThat(text(message))
                .contains("Copper smelter at Bor restarts its second line")
                .contains("1 Harbour Street");
        assertThat(html(message))
                .contains("Copper smelter at Bor restarts its second line")
                .contains("took its second line back into service")
                .contains("Harbour News")
                .contains("/u/");
        assertThat(caught.text().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
    }

    /** As a mail program does it: one POST, no cookie, no redirect. */
    private static void unsubscribe(
            ServletWebServerApplicationContext application, CaughtMail caught) throws Exception {
        var link = HTTPS_LINK.matcher(message(caught).getHeader("List-Unsubscribe", null));
        assertThat(link.find()).isTrue();
        var path = URI.create(link.group(1)).getPath();
        var here =
                URI.create(
                        "http://127.0.0.1:"
                                + Objects.requireNonNull(application.getWebServer()).getPort()
                                + path);
        try (var client = HttpClient.newHttpClient()) {
            var looked =
                    client.send(
                            HttpRequest.newBuilder(here).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(looked.statusCode()).isEqualTo(200);
            var press =
                    HttpRequest.newBuilder(here)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                            .build();
            assertThat(client.send(press, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            assertThat(client.send(press, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static CaughtMail onlyMailTo(SmtpCatcher catcher, EmailAddress reader) {
        assertThat(catcher.mails().to(reader.value())).hasSize(1);
        return catcher.mails().to(reader.value()).getFirst();
    }

    private static Map<DeliveryState, Long> counts(BeanFactory application, Edition edition) {
        return application.getBean(Deliveries.class).counts(edition.id());
    }

    private static Edition extra(BeanFactory application, MailingList list) {
        var now = application.getBean(Clock.class).instant();
        return application
                .getBean(EditionCalendar.class)
                .extra(list.id(), new Actor.Program("test"), now);
    }

    private static MailingList list(BeanFactory application) {
        var lists = application.getBean(MailingLists.class);
        var id =
                lists.add(
                        NewList.named(
                                        "daily",
                                        "The Daily",
                                        new EmailAddress("daily@news.example.org"))
                                .approvedBy(MailingList.Approval.AUTOMATIC));
        lists.goLive(id);
        return lists.get(id);
    }

    private static void subscribe(BeanFactory application, MailingList list, EmailAddress address) {
        var subscriber = application.getBean(Subscribers.class).know(address, null);
        application
                .getBean(Subscriptions.class)
                .add(
                        list.id(),
                        subscriber,
                        Choice.everything("en"),
                        Rhythm.everyEdition(LocalTime.of(7, 0), ZoneId.of("UTC")),
                        new Consent(
                                Consent.Act.ADDED, "test", "Yes", null, new Actor.Program("test")));
    }

    private static ServletWebServerApplicationContext start(
            Path folder, SmtpCatcher catcher, Outlet outlet) {
        Map<String, Object> settings =
                Map.ofEntries(
                        Map.entry("spring.config.location", "classpath:/application.yml"),
                        Map.entry("server.port", 0),
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
                                "broadsheet.collecting.allowed-hosts",
                                "127.0.0.1:" + outlet.port()),
                        Map.entry("broadsheet.collecting.feed-pause", "0s"),
                        Map.entry("broadsheet.collecting.page-pause", "0s"),
                        Map.entry("broadsheet.mail.host", "127.0.0.1"),
                        Map.entry("broadsheet.mail.encryption", "none"),
                        Map.entry("broadsheet.mail.port", catcher.port()));
        return (ServletWebServerApplicationContext)
                Broadsheet.start(WebApplicationType.SERVLET, settings, Map.of());
    }

    private static MimeMessage message(CaughtMail caught) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), caught.stream());
    }

    private static String text(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }

    private static String html(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(1).getContent();
    }

    /** A small outlet on loopback: a feed with teasers, and the articles' pages. */
    private record Outlet(HttpServer server, List<String> articles, List<String> conditional)
            implements AutoCloseable {
        static Outlet start() throws IOException {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var outlet =
                    new Outlet(server, new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
            server.createContext("/", outlet::answer);
            server.start();
            outlet.publishes("Copper smelter at Bor restarts its second line", "bor");
            return outlet;
        }

        int port() {
            return server.getAddress().getPort();
        }

        String feed() {
            return "http://127.0.0.1:" + port() + "/feed.xml";
        }

        int conditionalRequests() {
            return conditional.size();
        }

        void publishes(String title, String name) {
            articles.add(title + "|" + name);
        }

        private void answer(HttpExchange exchange) throws IOException {
            var path = exchange.getRequestURI().getPath();
            var tag = "\"" + articles.size() + "\"";
            if (path.equals("/feed.xml")
                    && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                conditional.add(path);
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
            var body = path.equals("/feed.xml") ? feedText() : page(path);
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            path.equals("/feed.xml")
                                    ? "application/rss+xml"
                                    : "text/html; charset=utf-8");
            var status = body.isEmpty() ? 404 : 200;
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        private String feedText() {
            var text =
                    new StringBuilder(
                            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour News</title><link>http://127.0.0.1:"
                                    + port()
                                    + "/</link><description>x</description>");
            for (var article : articles) {
                var part = article.split("\\|");
                text.append("<item><title>")
                        .append(part[0])
                        .append("</title><link>http://127.0.0.1:")
                        .append(port())
                        .append("/a/")
                        .append(part[1])
                        .append("</link><guid isPermaLink=\"false\">")
                        .append(part[1])
                        .append("</guid><description>A teaser.</description></item>");
            }
            return text.append("</channel></rss>").toString();
        }

        private String page(String path) {
            return articles.stream()
                    .map(article -> article.split("\\|"))
                    .filter(part -> path.equals("/a/" + part[1]))
                    .findFirst()
                    .map(part -> articlePage(part[0]))
                    .orElse("");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static String articlePage(String title) {
        return """
        <html lang="en"><head><title>%s - Harbour News</title></head><body><nav><a href="/">Home</a></nav>
        <article><h1>%s</h1>
        %s
        </article><footer>Harbour News</footer></body></html>
        """
                .formatted(title, title, title.startsWith("Copper") ? ABOUT_COPPER : ABOUT_LITHIUM);
    }

    private static final String ABOUT_COPPER =
            "<p>The plant took its second line back into service on Monday after four months of repairs, its operator said.</p>"
                    + "<p>It expects 4,000 tonnes of anode copper by the end of the year, and two hundred workers have returned.</p>"
                    + "<p>The ministry called the restart important for eastern Serbia, where the smelter is the largest employer.</p>";

    private static final String ABOUT_LITHIUM =
            "<p>The regional office at Kladno granted the building permit for a hydroxide works on the site of the old steel mill.</p>"
                    + "<p>Spodumene from Portugal is to arrive by rail from 2029; the owner, Labe Chemie, speaks of 340 jobs.</p>"
                    + "<p>Residents have thirty days to appeal, and a group of them has announced that it will, over lorries at night.</p>";
}
