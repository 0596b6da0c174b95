package org.broadsheet.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.broadsheet.accounts.Staff;
import org.broadsheet.audit.Audit;
import org.broadsheet.delivery.rate.Pacer;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Editions;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.subscribers.AddressHash;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.OptOutJournal;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.SecretKeys;
import org.broadsheet.subscribers.Suppressions;
import org.broadsheet.subscribers.Watermarks;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The real sender in a process of its own, to be killed: the ledger, a dispatcher and so many
 * seats. Ends with 0 when nothing is due any more.
 */
final class KilledSender {
    static final EditionId EDITION = new EditionId(1);

    private final HikariDataSource pool = new HikariDataSource();
    private final Clock clock = Clock.systemUTC();
    final JdbcClient jdbc;
    final Deliveries ledger;
    private final Editions editions;
    private final Installation installation;
    private final SecretKeys keys;

    KilledSender(String url, Path folder) {
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(24);
        jdbc = JdbcClient.create(pool);
        installation = new Installation(folder, null, null, null);
        keys = new SecretKeys(installation);
        editions = new Editions(jdbc, clock);
        ledger =
                new Deliveries(
                        new NamedParameterJdbcTemplate(pool),
                        new DataSourceTransactionManager(pool),
                        editions,
                        new Watermarks(new NamedParameterJdbcTemplate(pool)),
                        new Suppressions(
                                jdbc,
                                new AddressHash(keys),
                                new OptOutJournal(installation),
                                clock),
                        clock);
    }

    /** Arguments: the database, the data folder, the port on loopback, the connections. */
    public static void main(String[] arguments) throws Exception {
        var sender = new KilledSender(arguments[0], Path.of(arguments[1]));
        var done = sender.send(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        System.exit(done ? 0 : 1);
    }

    void close() {
        pool.close();
    }

    HikariDataSource pool() {
        return pool;
    }

    private boolean send(int port, int connections) throws Exception {
        var node = new ThisNode(new Nodes(jdbc), pool);
        node.start();
        var dispatcher = dispatcher(node, MailSettings.plain("127.0.0.1", port, connections));
        var step = ProcessHandle.current().pid();
        var results = new ArrayList<Future<SeatResult>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.rangeClosed(1, connections)
                    .mapToObj(number -> new Seat(number, step, 1))
                    .forEach(seat ->
                            results.add(
                                    threads.submit(() -> dispatcher.send(EDITION, seat, _ -> {}))));
        }
        for (var result : results) {
            if (result.get().end() != SeatResult.End.NOTHING_DUE) {
                return false;
            }
        }
        return true;
    }

    private Dispatcher dispatcher(ThisNode node, MailSettings settings) {
        var writer =
                new MessageWriter(
                        new StoredVariants(jdbc),
                        new ListVoices(new MailingLists(jdbc, installation, clock), clock),
                        new ReaderLinks(installation, keys),
                        new WhySentences(
                                DigestRenderer.on(
                                        Path.of("templates"), Path.of("config/messages"))),
                        Signing.of(settings),
                        keys.links(),
                        null);
        var notices = new Notices(jdbc, new DataSourceTransactionManager(pool), clock);
        var alarms = new Alarms(jdbc, notices, new Staff(jdbc, clock), installation, clock);
        var stops = new SendStops(jdbc, alarms, new Audit(jdbc, clock), clock);
        var brake = new Brake(jdbc, stops, SendingSettings.USUAL, node, clock);
        var watch = new EditionWatch(new EditionGate(jdbc, editions), brake);
        var pacer = new Pacer(jdbc, new DataSourceTransactionManager(pool));
        return new Dispatcher(ledger, node, settings, writer, new Sending(watch, pacer));
    }

    /** Another process with the same arguments. */
    static Process start(String url, Path folder, int port, int connections) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSender.class.getName(),
                        url,
                        folder.toString(),
                        Integer.toString(port),
                        Integer.toString(connections));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("sender.log").toFile()))
                .start();
    }
}
