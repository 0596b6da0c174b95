package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.collecting.NewSource;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.Sources;
import org.broadsheet.demo.catcher.Act;
import org.broadsheet.demo.catcher.CatcherOptions;
import org.broadsheet.demo.catcher.CaughtMail;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.broadsheet.demo.catcher.SmtpScript;
import org.broadsheet.demo.catcher.Step;
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
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real process is killed in the middle of sending to 2,000 readers, and started again. */
class RestartJourneyIT {
    private static final int READERS = 2_000;
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /**
     * Keeps this many mails, then lets every connection hang with its mail kept and not yet
     * confirmed.
     */
    private record HangingServer(SmtpCatcher catcher, CountDownLatch goOn) {
        static HangingServer after(long mails) throws IOException {
            var goOn = new CountDownLatch(1);
            var kept = new AtomicLong();
            SmtpScript hangs =
                    moment ->
                            moment.is(Step.KEPT) && kept.incrementAndGet() > mails
                                    ? Act.when(goOn)
                                    : Act.GO_ON;
            return new HangingServer(
                    SmtpCatcher.start(CatcherOptions.defaults().script(hangs)), goOn);
        }
    }

    @Test
    void afterAKillEveryReaderHasTheEditionAndOnlyMailsOnAnOpenConnectionCameTwice(
            @TempDir Path folder) throws Exception {
        var server = HangingServer.after(600);
        try (var catcher = server.catcher()) {
            var settings = prepare(folder, catcher.port());
            try (var first = ServerProcess.serve(settings, folder.resolve("first.log"))) {
                assertThat(catcher.mails().await(600 + CONNECTIONS, PATIENCE))
                        .as(log(folder, "first.log"))
                        .isTrue();
                first.kill();
            }
            server.goOn().countDown();
            var caughtBefore = catcher.mails().count();
            try (var second = ServerProcess.serve(settings, folder.resolve("second.log"))) {
                assertThat(catcher.mails().await(READERS + CONNECTIONS, PATIENCE))
                        .as(log(folder, "second.log"))
                        .isTrue();
                assertThat(second.terminate(30)).isTrue();
            }
            var byReader = byReader(catcher);
            assertThat(caughtBefore).isEqualTo(600 + CONNECTIONS);
            assertThat(byReader).hasSize(READERS);
            var twice = byReader.values().stream().filter(mails -> mails.size() > 1).toList();
            assertThat(twice)
                    .hasSizeLessThanOrEqualTo(CONNECTIONS)
                    .allSatisfy(RestartJourneyIT::areEqual);
        }
    }

    @Test
    void aTermSignalLosesAndDoublesNone(@TempDir Path folder) throws Exception {
        var gate = new CountDownLatch(1);
        var kept = new AtomicLong();
        SmtpScript slows =
                moment ->
                        moment.is(Step.MAIL) && kept.incrementAndGet() > 500
                                ? Act.when(gate)
                                : Act.GO_ON;
        try (var catcher = SmtpCatcher.start(CatcherOptions.defaults().script(slows))) {
            var settings = prepare(folder, catcher.port());
            try (var first = ServerProcess.serve(settings, folder.resolve("first.log"))) {
                assertThat(catcher.mails().await(500, PATIENCE))
                        .as(log(folder, "first.log"))
                        .isTrue();
                Thread.ofVirtual().start(gate::countDown);
                assertThat(first.terminate(30)).isTrue();
            }
            try (var second = ServerProcess.serve(settings, folder.resolve("second.log"))) {
                assertThat(catcher.mails().await(READERS, PATIENCE))
                        .as(log(folder, "second.log"))
                        .isTrue();
                assertThat(second.terminate(30)).isTrue();
            }
            var byReader = byReader(catcher);
            assertThat(byReader).hasSize(READERS);
            assertThat(byReader.values()).allSatisfy(mails -> assertThat(mails).hasSize(1));
        }
    }

    private static Map<String, List<CaughtMail>> byReader(SmtpCatcher catcher) {
        var byReader = new TreeMap<String, List<CaughtMail>>();
        catcher.mails()
                .list()
                .forEach(mail ->
                        byReader.computeIfAbsent(
                                        mail.envelope().to().getFirst(), to -> new ArrayList<>())
                                .add(mail));
        return byReader;
    }

    private static void areEqual(List<CaughtMail> copies) {
        assertThat(copies).extracting(CaughtMail::text).containsOnly(copies.getFirst().text());
    }

    /** A database with an approved edition that nobody was sent yet. */
    private static Map<String, Object> prepare(Path folder, int smtpPort) throws Exception {
        var settings = settings(folder, smtpPort);
        try (var application = Broadsheet.start(WebApplicationType.NONE, settings, Map.of())) {
            var list = list(application);
            new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> subscribe(application, list));
            var runs = application.getBean(Runs.class);
            application.getBean(Sources.class).add(feed(folder), Instant.now());
            runs.collect();
            var by = new Actor.Program("test");
            var extra =
                    application
                            .getBean(EditionCalendar.class)
                            .extra(list.id(), by, application.getBean(Clock.class).instant());
            runs.edition(extra.id());
        }
        return settings;
    }

    private static Map<String, Object> settings(Path folder, int smtpPort) {
        var settings = new HashMap<String, Object>();
        settings.put("spring.config.location", "classpath:/application.yml");
        settings.put("broadsheet.installation.data", folder.resolve("data"));
        settings.put("broadsheet.installation.public-address", "https://news.example.org");
        settings.put("broadsheet.installation.postal-address", "1 Harbour Street, Belgrade");
        settings.put("broadsheet.installation.privacy-link", "https://news.example.org/privacy");
        settings.put("broadsheet.collecting.files-allowed", true);
        settings.put("broadsheet.jobs.tick", "1s");
        settings.put("broadsheet.mail.host", "127.0.0.1");
        settings.put("broadsheet.mail.encryption", "none");
        settings.put("broadsheet.mail.port", smtpPort);
        settings.put("broadsheet.mail.connections", CONNECTIONS);
        return settings;
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

    private static void subscribe(BeanFactory application, MailingList list) {
        var subscribers = application.getBean(Subscribers.class);
        var subscriptions = application.getBean(Subscriptions.class);
        var hour = Rhythm.everyEdition(LocalTime.MIDNIGHT, ZoneId.of("UTC"));
        var consent =
                new Consent(Consent.Act.ADDED, "test", "Yes", null, new Actor.Program("test"));
        for (var reader = 0; reader < READERS; reader++) {
            var subscriber =
                    subscribers.know(
                            new EmailAddress("reader" + reader + "@readers.example.org"),
                            "Reader " + reader);
            subscriptions.add(list.id(), subscriber, Choice.everything("en"), hour, consent);
        }
    }

    private static NewSource feed(Path folder) throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("feed.xml"),
                        Feeds.oneArticle(Instant.now().minusSeconds(3600)));
        return NewSource.of(Source.Kind.FILE, file.toUri().toString(), "Harbour News", null);
    }

    private static String log(Path folder, String name) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : "no log";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
