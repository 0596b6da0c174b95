package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.demo.DemoNewsroom;
import org.broadsheet.demo.cast.Cast;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.broadsheet.demo.site.DemoSite;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.jobs.Runs;
import org.broadsheet.shared.Actor;
import org.broadsheet.subscribers.Erasure;
import org.broadsheet.subscribers.OwnerRequest;
import org.broadsheet.subscribers.OwnerRequests;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Suppressions;
import org.broadsheet.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person is erased; then every column of every table and every file is searched for them. */
class ErasureIT {
    private static final List<String> TRACES = List.of(Cast.ADA.address().value(), Cast.ADA.name());

    @Test
    void nothingIsLeftOfAnErasedPerson(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        try (var catcher = SmtpCatcher.start();
                var site = DemoSite.start(Clock.systemUTC());
                var application = start(data, catcher, site)) {
            var ada = live(application, site);
            assertThat(traces(application)).as("before").isNotEmpty();
            application.getBean(Erasure.class).erase(ada, new Actor.Subscriber(ada.value()));
            assertThat(traces(application)).isEmpty();
            assertThat(application.getBean(Suppressions.class).contains(Cast.ADA.address()))
                    .isTrue();
        }
        assertThat(filesWith(data)).isEmpty();
    }

    /** Ada gets a digest, asks for her data, and an admin looks at her. */
    private static org.broadsheet.subscribers.SubscriberId live(
            ServletWebServerApplicationContext application, DemoSite site) throws Exception {
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
        var ada =
                application
                        .getBean(Subscribers.class)
                        .findByAddress(Cast.ADA.address())
                        .orElseThrow()
                        .id();
        application.getBean(OwnerRequests.class).ask(list.id(), ada, OwnerRequest.Wish.DATA, null);
        application
                .getBean(org.broadsheet.audit.Audit.class)
                .record(
                        new Actor.Staff(1),
                        "subscriber.changed",
                        "subscriber:" + ada,
                        Cast.ADA.name(),
                        Cast.ADA.address().value());
        application
                .getBean(JdbcClient.class)
                .sql("update delivery set reply = :reply where subscriber_id = :id")
                .param("reply", "250 accepted for " + Cast.ADA.address())
                .param("id", ada.value())
                .update();
        return ada;
    }

    private static List<String> traces(ServletWebServerApplicationContext application) {
        var jdbc = application.getBean(JdbcClient.class);
        var found = new ArrayList<String>();
        var columns =
                jdbc.sql(
                                "select table_name, column_name from information_schema.columns where table_schema = 'public'")
                        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                        .list();
        assertThat(columns).hasSizeGreaterThan(100);
        for (var column : columns) {
            for (var trace : TRACES) {
                var hits =
                        jdbc.sql(
                                        "select count(*) from \"%s\" where position(lower(:trace) in lower(cast(\"%s\" as varchar))) > 0"
                                                .formatted(column.get(0), column.get(1)))
                                .param("trace", trace)
                                .query((row, number) -> row.getLong(1))
                                .single();
                if (hits > 0) {
                    found.add(column.get(0) + "." + column.get(1));
                }
            }
        }
        return found;
    }

    private static List<Path> filesWith(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).filter(ErasureIT::namesAda).toList();
        }
    }

    private static boolean namesAda(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return TRACES.stream().anyMatch(trace -> text.contains(trace.toLowerCase(Locale.ROOT)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ServletWebServerApplicationContext start(
            Path data, SmtpCatcher catcher, DemoSite site) {
        Map<String, Object> settings =
                Map.ofEntries(
                        Map.entry("spring.config.location", "classpath:/application.yml"),
                        Map.entry("server.port", 0),
                        Map.entry("broadsheet.demo.enabled", true),
                        Map.entry("broadsheet.installation.data", data),
                        Map.entry("broadsheet.installation.public-address", "http://localhost:1"),
                        Map.entry("broadsheet.installation.postal-address", "1 Harbour Street"),
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
