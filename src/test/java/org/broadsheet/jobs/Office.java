package org.broadsheet.jobs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.accounts.Staff;
import org.broadsheet.audit.Audit;
import org.broadsheet.delivery.Alarms;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.Growth;
import org.broadsheet.delivery.HeldReaders;
import org.broadsheet.delivery.Notices;
import org.broadsheet.delivery.SendStops;
import org.broadsheet.delivery.SendingSettings;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Newsdesk;
import org.broadsheet.editions.VariantId;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.AddressHash;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.OptOutJournal;
import org.broadsheet.subscribers.SecretKeys;
import org.broadsheet.subscribers.Segment;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Suppressions;
import org.broadsheet.subscribers.Watermarks;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A newsdesk with the ledger behind it. */
final class Office {
    final Newsdesk desk;
    final Planner planner;
    final Deliveries deliveries;
    private final TestDatabase.Fresh db;

    Office(TestDatabase database) {
        db = database.fresh();
        desk = new Newsdesk(db);
        var installation = new Installation(Path.of("target", "newsdesk"), null, null, null);
        var keys = new SecretKeys(installation);
        deliveries =
                new Deliveries(
                        new NamedParameterJdbcTemplate(db.dataSource()),
                        new DataSourceTransactionManager(db.dataSource()),
                        desk.editions,
                        new Watermarks(new NamedParameterJdbcTemplate(db.dataSource())),
                        new Suppressions(
                                db.jdbc(),
                                new AddressHash(keys),
                                new OptOutJournal(installation),
                                desk.clock),
                        desk.clock);
        planner =
                new Planner(
                        desk.renderings,
                        deliveries,
                        desk.subscriptions,
                        new SendRuns(
                                new ResourcelessJobRepository(),
                                db.jdbc(),
                                growth(installation),
                                new HeldReaders(db.jdbc(), alarms(installation)),
                                desk.clock),
                        desk.clock);
    }

    private Growth growth(Installation installation) {
        var audit = new Audit(db.jdbc(), desk.clock);
        return new Growth(
                db.jdbc(),
                deliveries,
                new SendStops(db.jdbc(), alarms(installation), audit, desk.clock),
                SendingSettings.USUAL);
    }

    private Alarms alarms(Installation installation) {
        var manager = new DataSourceTransactionManager(db.dataSource());
        return new Alarms(
                db.jdbc(),
                new Notices(db.jdbc(), manager, desk.clock),
                new Staff(db.jdbc(), desk.clock),
                installation,
                desk.clock);
    }

    /** What the admins were told. */
    List<String> alarmed() {
        return db.jdbc()
                .sql("select purpose_key from notice order by purpose_key")
                .query((row, number) -> row.getString(1))
                .list();
    }

    void anAdmin() {
        new Staff(db.jdbc(), desk.clock).knowAdmin(new EmailAddress("admin@example.org"), "Admin");
    }

    /** As if a template had been changed for the worse after the approval. */
    void block(Edition edition, String language) {
        db.jdbc()
                .sql(
                        "update variant set preflight = 'blocked' where edition_id = ? and language = ?")
                .params(edition.id().value(), language)
                .update();
    }

    Edition announced(@Nullable Segment segment) {
        var now = desk.clock.instant();
        var opened =
                desk.calendar.announcement(
                        desk.list, PlannerTest.WORDS, segment, Newsdesk.EDITOR, now);
        var announced = desk.approve(desk.composer.freeze(opened.id(), now));
        plan(announced);
        return announced;
    }

    void plan(Edition edition) {
        planner.plan(edition.id(), rows -> {});
    }

    /** A server took the reader's mail. */
    void sent(Edition edition, SubscriberId reader) {
        desk.editions.markWentOut(edition.id());
        db.jdbc()
                .sql(
                        "update delivery set state = 'sent' where edition_id = ? and subscriber_id = ?")
                .params(edition.id().value(), reader.value())
                .update();
        new Watermarks(new NamedParameterJdbcTemplate(db.dataSource()))
                .accepted(desk.list, List.of(reader), edition.place());
    }

    List<SubscriberId> planned(Edition edition) {
        return db.jdbc()
                .sql(
                        "select subscriber_id from delivery where edition_id = ? and state = 'planned' order by subscriber_id")
                .param(edition.id().value())
                .query((row, number) -> new SubscriberId(row.getLong(1)))
                .list();
    }

    String state(Edition edition, SubscriberId reader) {
        return db.jdbc()
                .sql("select state from delivery where edition_id = ? and subscriber_id = ?")
                .params(edition.id().value(), reader.value())
                .query((row, number) -> row.getString(1))
                .single();
    }

    int stories(Edition edition, SubscriberId reader) {
        return db.jdbc()
                .sql(
                        """
                        select v.stories from delivery d join variant v on v.id = d.variant_id
                        where d.edition_id = ? and d.subscriber_id = ? and d.state = 'planned'
                        """)
                .params(edition.id().value(), reader.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    int watermark(SubscriberId reader) {
        return desk.subscriptions.find(desk.list, reader).orElseThrow().watermark();
    }

    /** A row whose time has come. */
    record Due(EditionId edition, SubscriberId reader, VariantId variant, Instant slot) {}

    List<Due> due(Instant until) {
        return db.jdbc()
                .sql(
                        """
                        select edition_id, subscriber_id, variant_id, slot_at from delivery
                        where state = 'planned' and due_at <= ? order by due_at, id
                        """)
                .param(SqlTime.of(until))
                .query((row, number) ->
                        new Due(
                                new EditionId(row.getLong(1)),
                                new SubscriberId(row.getLong(2)),
                                new VariantId(row.getLong(3)),
                                SqlTime.get(row, "slot_at")))
                .list();
    }

    boolean isMailable(SubscriberId reader) {
        return db.jdbc()
                        .sql("select count(*) from mailable where subscriber_id = ?")
                        .param(reader.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void moved(Due row, String state) {
        db.jdbc()
                .sql("update delivery set state = ? where edition_id = ? and subscriber_id = ?")
                .params(state, row.edition().value(), row.reader().value())
                .update();
    }
}
