package org.broadsheet.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.TestDatabase;
import org.broadsheet.accounts.Staff;
import org.broadsheet.audit.Audit;
import org.broadsheet.delivery.rate.Pacer;
import org.broadsheet.delivery.smtp.ServerTurns;
import org.broadsheet.demo.catcher.CatcherOptions;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.broadsheet.demo.catcher.SmtpScript;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.render.Blank;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.NoticeRenderer;
import org.broadsheet.editions.render.PieceWriter;
import org.broadsheet.editions.render.RenderedDigest;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.SubscriberId;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A ledger with one planned edition, a server that catches its mails, and dispatchers to send. */
final class SendingWorld implements AutoCloseable {
    final LedgerWorld world;
    final SmtpCatcher catcher;
    final ListId list;
    final EditionId edition;
    final List<SubscriberId> readers = new ArrayList<>();

    SendingWorld(TestDatabase database, String inDoubt, int readers, SmtpScript script)
            throws Exception {
        world = new LedgerWorld(database);
        catcher = SmtpCatcher.start(CatcherOptions.defaults().script(script));
        list = world.list(inDoubt);
        for (var i = 0; i < readers; i++) {
            this.readers.add(world.reader(list));
        }
        edition = world.approvedEdition(list, 1);
        var body = PieceWriter.write(digest(), "0123456789abcdef01234567");
        var variant = world.variant(edition, 1, "v1", body.toBytes());
        var toPlan = EditionToPlan.ofStream(edition, list, 1, 1);
        for (var group : world.ledger.unplanned(toPlan)) {
            world.ledger.plan(toPlan, new PlannedGroup(group, variant, world.clock.instant()));
        }
    }

    private static RenderedDigest digest() {
        var text =
                "Good morning "
                        + Blank.NAME.marker()
                        + "\n"
                        + Blank.UNSUBSCRIBE_LINK.marker()
                        + "\n";
        var html =
                "<p>Good morning</p><a href=\"" + Blank.UNSUBSCRIBE_LINK.marker() + "\">Leave</a>";
        return new RenderedDigest("Copper at a high", "In short", html, text);
    }

    MailSettings settings(int connections) {
        return MailSettings.plain("127.0.0.1", catcher.port(), connections);
    }

    ThisNode node() {
        var node = new ThisNode(world.nodes, world.pool, false);
        node.start();
        return node;
    }

    Dispatcher dispatcher(ThisNode node, MailSettings settings) {
        return dispatcher(node, settings, ServerTurns.UNHEARD);
    }

    Dispatcher dispatcher(ThisNode node, MailSettings settings, ServerTurns turns) {
        var writer =
                new MessageWriter(
                        new StoredVariants(world.jdbc),
                        new ListVoices(
                                new MailingLists(world.jdbc, world.installation, world.clock),
                                world.clock),
                        new ReaderLinks(world.installation, world.keys),
                        new WhySentences(
                                DigestRenderer.on(
                                        Path.of("templates"), Path.of("config/messages"))),
                        Signing.of(settings),
                        world.keys.links(),
                        null);
        var brake = new Brake(world.jdbc, stops(), SendingSettings.USUAL, node, world.clock);
        var watch = new EditionWatch(new EditionGate(world.jdbc, world.editions), brake);
        var pacer = new Pacer(world.jdbc, new DataSourceTransactionManager(world.pool));
        return new Dispatcher(
                world.ledger, node, settings, writer, new Sending(watch, pacer, turns));
    }

    SendStops stops() {
        var alarms =
                new Alarms(
                        world.jdbc,
                        notices(),
                        new Staff(world.jdbc, world.clock),
                        world.installation,
                        world.clock);
        return new SendStops(world.jdbc, alarms, new Audit(world.jdbc, world.clock), world.clock);
    }

    Notices notices() {
        return new Notices(world.jdbc, new DataSourceTransactionManager(world.pool), world.clock);
    }

    NoticeDispatcher noticeDispatcher(Notices notices, ThisNode node) {
        var settings = settings(1);
        var writer =
                new NoticeWriter(
                        NoticeRenderer.on(Path.of("templates"), Path.of("config/messages")),
                        new ListVoices(
                                new MailingLists(world.jdbc, world.installation, world.clock),
                                world.clock),
                        new ReaderLinks(world.installation, world.keys),
                        Signing.of(settings),
                        world.keys.links(),
                        null);
        return new NoticeDispatcher(notices, node, settings, writer);
    }

    /** So many seats at once, as the step of a job would have them. */
    List<Future<SeatResult>> sendFrom(int seats, Dispatcher dispatcher, long stepExecution) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return start(seats, dispatcher, stepExecution, threads);
        }
    }

    List<Future<SeatResult>> start(
            int seats, Dispatcher dispatcher, long stepExecution, ExecutorService threads) {
        var results = new ArrayList<Future<SeatResult>>();
        for (var number = 0; number < seats; number++) {
            var seat = new Seat(number, stepExecution, 1);
            results.add(threads.submit(() -> dispatcher.send(edition, seat, _ -> {})));
        }
        return results;
    }

    static long sent(List<Future<SeatResult>> results) {
        var sent = 0L;
        for (var result : results) {
            try {
                sent += result.get().tally().sent();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        }
        return sent;
    }

    long count(DeliveryState state) {
        return world.ledger.counts(edition).getOrDefault(state, 0L);
    }

    String addressOf(SubscriberId reader) {
        return "reader" + reader + "@example.org";
    }

    @Override
    public void close() throws IOException {
        catcher.close();
        world.pool.close();
    }
}
