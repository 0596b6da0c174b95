package org.broadsheet.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.broadsheet.TestDatabase;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Editions;
import org.broadsheet.editions.VariantId;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.AddressHash;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.OptOutJournal;
import org.broadsheet.subscribers.SecretKeys;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Suppressions;
import org.broadsheet.subscribers.Watermarks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The real ledger on a real database, a clock that is set by hand, and rows around it. */
final class LedgerWorld {
    static final Instant START = Instant.parse("2026-11-24T06:00:00Z");
    static final long CHOICE = 1;
    static final long RHYTHM = 1;

    final HikariDataSource pool = new HikariDataSource();
    final JdbcClient jdbc;
    final Editions editions;
    final Deliveries ledger;
    final Nodes nodes;
    final Installation installation = installation();
    final SecretKeys keys = new SecretKeys(installation);
    final SettableClock clock = new SettableClock();
    private long lastId = 100;

    LedgerWorld(TestDatabase database) {
        this(database.fresh().dataSource());
    }

    LedgerWorld(DataSource database) {
        pool.setDataSource(database);
        jdbc = JdbcClient.create(pool);
        nodes = new Nodes(jdbc);
        editions = new Editions(jdbc, clock);
        var hash = new AddressHash(keys);
        ledger =
                new Deliveries(
                        new NamedParameterJdbcTemplate(pool),
                        new DataSourceTransactionManager(pool),
                        editions,
                        new Watermarks(new NamedParameterJdbcTemplate(pool)),
                        new Suppressions(jdbc, hash, new OptOutJournal(installation), clock),
                        clock);
        run(
                "insert into choice (id, content_hash, topics, outlets_out, article_languages, length, text_only, language)"
                        + " values (1, 'all', '{}', '[]', '[]', 'full', false, 'en')");
        run(
                "insert into rhythm (id, pattern, local_hour, zone) values (1, 'every-edition', time '07:00:00', 'UTC')");
    }

    private static Installation installation() {
        try {
            var data = Files.createTempDirectory("ledger");
            data.toFile().deleteOnExit();
            return new Installation(data, null, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long newId() {
        return ++lastId;
    }

    ListId list(String inDoubt) {
        var id = newId();
        run(
                "insert into mailing_list (id, name_key, name, state, sender_name, sender_address, in_doubt, created_at)"
                        + " values (?, ?, 'The Daily', 'live', 'The Daily', 'daily@news.example.org', ?, ?)",
                id,
                "daily" + id,
                inDoubt,
                SqlTime.of(START));
        return new ListId(id);
    }

    SubscriberId reader(ListId list) {
        var id = newId();
        var address = "reader" + id + "@example.org";
        run(
                "insert into subscriber (id, address, address_key, address_hash, lane, created_at)"
                        + " values (?, ?, ?, ?, 'other', ?)",
                id,
                address,
                address,
                "hash" + id,
                SqlTime.of(START));
        run(
                "insert into subscription (list_id, subscriber_id, state, choice_id, rhythm_id, joined_at, changed_at)"
                        + " values (?, ?, 'active', 1, 1, ?, ?)",
                list.value(),
                id,
                SqlTime.of(START),
                SqlTime.of(START));
        return new SubscriberId(id);
    }

    EditionId approvedEdition(ListId list, @Nullable Integer number) {
        var id = newId();
        var now = SqlTime.of(clock.instant());
        run(
                "insert into edition (id, list_id, kind, state, number, local_date, opens_at, freeze_at, deadline_at,"
                        + " edition_at, revision, approved_revision, approved_hash, created_at)"
                        + " values (?, ?, ?, 'approved', ?, ?, ?, ?, ?, ?, 1, 1, 'h', ?)",
                id,
                list.value(),
                number == null ? "announcement" : "extra",
                number,
                LocalDate.of(2026, 11, 24),
                now,
                now,
                now,
                now,
                now);
        return new EditionId(id);
    }

    VariantId variant(EditionId edition, int revision, String key) {
        return variant(edition, revision, key, new byte[] {1});
    }

    VariantId variant(EditionId edition, int revision, String key, byte[] body) {
        var id = newId();
        run(
                "insert into variant (id, edition_id, revision, content_key, length, language, text_only,"
                        + " template_version, stories, overflow, subject, body, body_bytes, html_bytes, preflight, created_at)"
                        + " values (?, ?, ?, ?, 'full', 'en', false, 't', 1, 0, 's', ?, 1, 1, 'passed', ?)",
                id,
                edition.value(),
                revision,
                key,
                body,
                SqlTime.of(START));
        return new VariantId(id);
    }

    void approve(EditionId edition, int revision) {
        run(
                "update edition set state = 'approved', revision = ?, approved_revision = ?, approved_hash = 'h' where id = ?",
                revision,
                revision,
                edition.value());
    }

    /** What the desk does when an editor stops the rest. */
    void stop(EditionId edition) {
        run(
                "update edition set state = 'stopped' where id = ? and state = 'approved'",
                edition.value());
        ledger.recall(edition);
    }

    /** What the desk does when an approval is taken back; false once a mail is on its way. */
    boolean reopen(EditionId edition) {
        return run(
                        "update edition set state = 'frozen', approved_revision = null, approved_hash = null"
                                + " where id = ? and state = 'approved' and went_out_at is null",
                        edition.value())
                == 1;
    }

    void unsubscribe(ListId list, SubscriberId reader) {
        run(
                "update subscription set state = 'unsubscribed' where list_id = ? and subscriber_id = ?",
                list.value(),
                reader.value());
    }

    void pause(ListId list, SubscriberId reader, boolean pause) {
        run(
                "update subscription set paused_until = "
                        + (pause ? "timestamp with time zone '2027-01-01 00:00:00+00'" : "null")
                        + " where list_id = ? and subscriber_id = ?",
                list.value(),
                reader.value());
    }

    void suppress(SubscriberId reader) {
        run(
                "insert into suppression (address_hash, reason, made_at) select ?, 'asked', ?"
                        + " where not exists (select 1 from suppression where address_hash = ?)",
                "hash" + reader.value(),
                SqlTime.of(START),
                "hash" + reader.value());
    }

    void kill(String node) {
        run(
                "update node set heartbeat_at = current_timestamp - interval '5' minute where id = ?",
                node);
    }

    int run(String sql, @Nullable Object... values) {
        return jdbc.sql(sql).params(java.util.Arrays.asList(values)).update();
    }

    static final class SettableClock extends Clock {
        private Instant now = START;

        void set(Instant instant) {
            now = instant;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
