package org.broadsheet.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.TestDatabase;
import org.broadsheet.demo.catcher.CatcherOptions;
import org.broadsheet.demo.catcher.CaughtMail;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.broadsheet.editions.VariantId;
import org.broadsheet.editions.render.Blank;
import org.broadsheet.editions.render.PieceWriter;
import org.broadsheet.editions.render.RenderedDigest;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sending process is killed at random moments and started again, until all is sent: nobody is
 * missed, and no more mails come twice than there were connections at each kill.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
record KilledSendTest(TestDatabase database) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What came to each reader: how often, and whether always the same. */
    private static final class Inboxes {
        private final Map<String, Integer> first = new ConcurrentHashMap<>();
        private final AtomicInteger again = new AtomicInteger();
        private final AtomicInteger changed = new AtomicInteger();
        private final AtomicLong count = new AtomicLong();

        void add(CaughtMail mail) {
            count.incrementAndGet();
            var hash = Arrays.hashCode(mail.raw());
            var before = first.putIfAbsent(mail.envelope().to().getFirst(), hash);
            if (before != null) {
                again.incrementAndGet();
                if (before != hash) {
                    changed.incrementAndGet();
                }
            }
        }
    }

    @Test
    void threeKillsLoseNobodyAndDoubleNoMoreThanWasOnTheWire(@TempDir Path folder)
            throws Exception {
        killed(folder, 2_000, 3, 4);
    }

    @Test
    @Tag("full")
    void fiftyKillsLoseNobodyAndDoubleNoMoreThanWasOnTheWire(@TempDir Path folder)
            throws Exception {
        killed(folder, 20_000, 50, 16);
    }

    @Test
    void aServerThatDiesInTheMiddleCostsNobodyTheirMail(@TempDir Path folder) throws Exception {
        var inboxes = new Inboxes();
        var url = prepared(folder, 1_500);
        var first = catcher(0, inboxes);
        var port = first.port();
        var sender = KilledSender.start(url, folder, port, 4);
        assertThat(first.mails().await(400, PATIENCE)).as(log(folder)).isTrue();
        first.close();
        try (var second = catcher(port, inboxes)) {
            assertThat(sender.onExit().get().exitValue()).as(log(folder)).isZero();
            assertThat(second.mails().count()).isPositive();
        }
        if (inboxes.first.size() < 1_500) {
            // What was in doubt waits its minute; the next run sends it.
            due(url, folder);
            try (var third = catcher(port, inboxes)) {
                assertThat(
                                KilledSender.start(url, folder, third.port(), 4)
                                        .onExit()
                                        .get()
                                        .exitValue())
                        .isZero();
            }
        }
        assertThat(inboxes.first).hasSize(1_500);
        assertThat(inboxes.again.get()).isLessThanOrEqualTo(4);
        assertThat(inboxes.changed.get()).isZero();
    }

    private void killed(Path folder, int readers, int kills, int connections) throws Exception {
        var inboxes = new Inboxes();
        var url = prepared(folder, readers);
        var random = new Random(7);
        try (var catcher = catcher(0, inboxes)) {
            for (var kill = 0; kill < kills; kill++) {
                var sender = KilledSender.start(url, folder, catcher.port(), connections);
                var at = catcher.mails().count() + 1 + random.nextInt(readers / kills);
                assertThat(catcher.mails().await(at, PATIENCE)).as(log(folder)).isTrue();
                sender.destroyForcibly().onExit().get();
                buryTheDead(url, folder);
            }
            var last = KilledSender.start(url, folder, catcher.port(), connections);
            assertThat(last.onExit().get().exitValue()).as(log(folder)).isZero();
        }
        System.out.printf(
                "database=%s readers=%d kills=%d connections=%d mails=%d distinct=%d lost=%d extra=%d bound=%d changed=%d%n",
                database,
                readers,
                kills,
                connections,
                inboxes.count.get(),
                inboxes.first.size(),
                readers - inboxes.first.size(),
                inboxes.again.get(),
                kills * connections,
                inboxes.changed.get());
        assertThat(inboxes.first).hasSize(readers);
        assertThat(inboxes.again.get()).isLessThanOrEqualTo(kills * connections);
        assertThat(inboxes.changed.get()).isZero();
    }

    private static SmtpCatcher catcher(int port, Inboxes inboxes) throws Exception {
        var catcher = SmtpCatcher.start(CatcherOptions.defaults().port(port).keep(1));
        catcher.mails().listen(inboxes::add);
        return catcher;
    }

    /** An H2 database has one process, so its dead are known at once; others wait a minute. */
    private void buryTheDead(String url, Path folder) {
        if (database == TestDatabase.POSTGRESQL) {
            change(
                    url,
                    folder,
                    "update node set heartbeat_at = current_timestamp - interval '5' minute");
        }
    }

    private static void due(String url, Path folder) {
        change(
                url,
                folder,
                "update delivery set due_at = slot_at where state in ('planned', 'deferred')");
    }

    private static void change(String url, Path folder, String sql) {
        var sender = new KilledSender(url, folder);
        sender.jdbc.sql(sql).update();
        sender.close();
    }

    private String prepared(Path folder, int readers) throws SQLException {
        var url = url(folder);
        var sender = new KilledSender(url, folder);
        Flyway.configure()
                .dataSource(sender.pool())
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns("*:missing")
                .load()
                .migrate();
        fill(sender.jdbc, readers);
        var toPlan = EditionToPlan.ofStream(KilledSender.EDITION, new ListId(1), 1, 1);
        for (var group : sender.ledger.unplanned(toPlan)) {
            sender.ledger.plan(toPlan, new PlannedGroup(group, new VariantId(1), Instant.now()));
        }
        sender.close();
        return url;
    }

    private String url(Path folder) throws SQLException {
        if (database == TestDatabase.H2) {
            return "jdbc:h2:file:"
                    + folder.resolve("db")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        }
        try (var connection = database.fresh().dataSource().getConnection()) {
            var url = connection.getMetaData().getURL();
            return url + (url.contains("?") ? "&" : "?") + "user=postgres";
        }
    }

    private static void fill(JdbcClient jdbc, int readers) {
        var now = SqlTime.of(Instant.now());
        var body = PieceWriter.write(digest(), "0123456789abcdef01234567").toBytes();
        jdbc.sql(
                        "insert into choice (id, content_hash, topics, outlets_out, article_languages, length, text_only, language) values (1, 'all', '{}', '[]', '[]', 'full', false, 'en')")
                .update();
        jdbc.sql(
                        "insert into rhythm (id, pattern, local_hour, zone) values (1, 'every-edition', time '07:00:00', 'UTC')")
                .update();
        jdbc.sql(
                        "insert into mailing_list (id, name_key, name, state, sender_name, sender_address, created_at) values (1, 'daily', 'The Daily', 'live', 'The Daily', 'daily@news.example.org', :now)")
                .param("now", now)
                .update();
        jdbc.sql(
                        "insert into subscriber (id, address, address_key, address_hash, lane, created_at) select n, 'reader' || n || '@example.org', 'reader' || n || '@example.org', 'hash' || n, 'other', cast(:now as timestamp with time zone) from generate_series(1, "
                                + readers
                                + ") as g(n)")
                .param("now", now)
                .update();
        jdbc.sql(
                        "insert into subscription (list_id, subscriber_id, state, choice_id, rhythm_id, joined_at, changed_at) select 1, id, 'active', 1, 1, created_at, created_at from subscriber")
                .update();
        jdbc.sql(
                        "insert into edition (id, list_id, kind, state, number, local_date, opens_at, freeze_at, deadline_at, edition_at, revision, approved_revision, approved_hash, created_at) values (1, 1, 'extra', 'approved', 1, date '2026-11-24', :now, :now, :now, :now, 1, 1, 'h', :now)")
                .param("now", now)
                .update();
        jdbc.sql(
                        "insert into variant (id, edition_id, revision, content_key, length, language, text_only, template_version, stories, overflow, subject, body, body_bytes, html_bytes, preflight, created_at) values (1, 1, 1, 'k', 'full', 'en', false, 't', 1, 0, 's', :body, 1, 1, 'passed', :now)")
                .param("body", body)
                .param("now", now)
                .update();
    }

    private static RenderedDigest digest() {
        var link = Blank.UNSUBSCRIBE_LINK.marker();
        return new RenderedDigest(
                "Copper at a high",
                "In short",
                "<p>Good morning</p><a href=\"" + link + "\">Leave</a>",
                "Good morning " + Blank.NAME.marker() + "\n" + link + "\n");
    }

    private static String log(Path folder) {
        return "see " + folder.resolve("sender.log");
    }
}
