package org.broadsheet.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.broadsheet.TestDatabase;
import org.broadsheet.accounts.Staff;
import org.broadsheet.delivery.bounce.BounceClass;
import org.broadsheet.delivery.mime.EnvelopeSender;
import org.broadsheet.delivery.mime.MessageId;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.AddressHash;
import org.broadsheet.subscribers.Choices;
import org.broadsheet.subscribers.Consents;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.OptOutJournal;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.Rhythms;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscriptions;
import org.broadsheet.subscribers.Suppressions;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A ledger whose mails went out, and a maildir in which some come back. */
final class InboxWorld implements AutoCloseable {
    final LedgerWorld world;
    final Path maildir;
    final ListId list;
    final EditionId edition;
    final SubscriberId ada;
    final SubscriberId ben;
    final ReaderLinks links;
    final Returns returns;
    final KeptMails kept;
    final Bounces bounces;
    private int files;

    InboxWorld(TestDatabase database) throws IOException {
        world = new LedgerWorld(database);
        maildir = Files.createTempDirectory("maildir");
        Files.createDirectories(maildir.resolve("new"));
        list = world.list("resend");
        ada = world.reader(list);
        ben = world.reader(list);
        edition = world.approvedEdition(list, 1);
        var variant = world.variant(edition, 1, "v");
        for (var reader : new SubscriberId[] {ada, ben}) {
            world.run(
                    "insert into delivery (edition_id, subscriber_id, list_id, number, revision, variant_id, state, lane,"
                            + " slot_at, due_at, state_at, reply) values (?, ?, ?, 1, 1, ?, 'sent', 'other', ?, ?, ?,"
                            + " '250 2.0.0 Ok: queued as RELAY"
                            + reader
                            + "ID')",
                    edition.value(),
                    reader.value(),
                    list.value(),
                    variant.value(),
                    SqlTime.of(LedgerWorld.START),
                    SqlTime.of(LedgerWorld.START),
                    SqlTime.of(LedgerWorld.START));
            world.run(
                    "update subscription set watermark = 1, watermark_before = 0 where subscriber_id = ?",
                    reader.value());
        }
        var hash = new AddressHash(world.keys);
        var subscribers = new Subscribers(world.jdbc, hash, world.clock);
        links = new ReaderLinks(world.installation, world.keys);
        var journal = new OptOutJournal(world.installation);
        var suppressions = new Suppressions(world.jdbc, hash, journal, world.clock);
        var subscriptions =
                new Subscriptions(
                        world.jdbc,
                        new Consents(world.jdbc, journal, world.clock),
                        new Choices(world.jdbc),
                        new Rhythms(world.jdbc),
                        world.clock);
        returns =
                new Returns(
                        world.jdbc,
                        world.ledger,
                        new Returns.Readers(subscribers, subscriptions, links, world.keys),
                        suppressions,
                        world.clock);
        kept = new KeptMails(world.jdbc, world.clock);
        bounces = new Bounces(world.jdbc, suppressions, world.clock);
    }

    Inbox inbox() {
        var settings = InboxSettings.maildir(maildir);
        var manager = new DataSourceTransactionManager(world.pool);
        var notices = new Notices(world.jdbc, manager, world.clock);
        return new Inbox(
                settings,
                new InboxHealth(world.jdbc, settings, links, world.clock),
                new IncomingMails(world.jdbc, manager, returns, kept, world.clock),
                new Inbox.Aftermath(
                        new ReplyForwarder(
                                kept, settings, MailSettings.plain("127.0.0.1", 1, 1), world.keys),
                        new Alarms(
                                world.jdbc,
                                notices,
                                new Staff(world.jdbc, world.clock),
                                world.installation,
                                world.clock)),
                world.clock);
    }

    Map<String, Integer> read() throws InterruptedException {
        return inbox().read(() -> {});
    }

    void comesIn(String mail) throws IOException {
        Files.writeString(
                maildir.resolve("new").resolve("%05d.mail".formatted(++files)),
                mail,
                StandardCharsets.UTF_8);
    }

    String envelope(SubscriberId reader) {
        return EnvelopeSender.of("d" + delivery(reader), "bounces.example.org", world.keys.links());
    }

    String messageId(SubscriberId reader) {
        return MessageId.ofDigest(
                        edition.value(), 1, reader.value(), "news.example.org", world.keys.links())
                .bracketed();
    }

    long delivery(SubscriberId reader) {
        return number("select id from delivery where subscriber_id = " + reader.value());
    }

    String bounce(String to, String about, String words) {
        return """
        Return-Path: <>
        Delivered-To: %s
        From: MAILER-DAEMON@mx.example.net
        Subject: Undelivered Mail Returned to Sender
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.net

        Final-Recipient: rfc822; %s
        Action: failed
        Status: 5.0.0
        Diagnostic-Code: smtp; %s

        --b--
        """
                .formatted(to, about, words);
    }

    String state(SubscriberId reader) {
        return text("select state from delivery where subscriber_id = " + reader.value());
    }

    int watermark(SubscriberId reader) {
        return (int)
                number(
                        "select watermark from subscription where subscriber_id = "
                                + reader.value());
    }

    boolean isSuppressed(SubscriberId reader) {
        return number("select count(*) from suppression where address_hash = 'hash" + reader + "'")
                > 0;
    }

    String subscription(SubscriberId reader) {
        return text("select state from subscription where subscriber_id = " + reader.value());
    }

    long evidence(SubscriberId reader, BounceClass bounceClass) {
        return number(
                "select count(*) from bounce where subscriber_id = "
                        + reader
                        + " and class = '"
                        + bounceClass.name().toLowerCase(java.util.Locale.ROOT)
                        + "'");
    }

    long number(String sql) {
        return world.jdbc.sql(sql).query((row, index) -> row.getLong(1)).single();
    }

    String text(String sql) {
        return world.jdbc.sql(sql).query((row, index) -> row.getString(1)).single();
    }

    @Override
    public void close() {
        world.pool.close();
    }
}
