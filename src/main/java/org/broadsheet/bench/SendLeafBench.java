package org.broadsheet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.delivery.dkim.DkimKey;
import org.broadsheet.delivery.dkim.DkimSigner;
import org.broadsheet.delivery.mime.EnvelopeSender;
import org.broadsheet.delivery.mime.ListHead;
import org.broadsheet.delivery.mime.MailHead;
import org.broadsheet.delivery.mime.MailHead.ContentField;
import org.broadsheet.delivery.mime.Mailbox;
import org.broadsheet.delivery.mime.MessageId;
import org.broadsheet.delivery.smtp.ConnectionPool;
import org.broadsheet.delivery.smtp.OutgoingMail;
import org.broadsheet.delivery.smtp.SendOutcome;
import org.broadsheet.delivery.smtp.SmtpServer;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.WebLink;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the leaves of sending alone, without ledger: write the head, sign, send.
 *
 * <p>Arguments: {@code HOST PORT MAILS CONNECTIONS [dkim]}. Prints one JSON object.
 */
public final class SendLeafBench {
    private static final byte[] KEY = "a key of the benchmark".getBytes(UTF_8);
    private static final Instant SEVEN = Instant.parse("2026-11-24T06:00:00Z");
    private static final List<ContentField> CONTENT =
            List.of(new ContentField("Content-Type", "text/html; charset=utf-8"));
    private static final int BODY_BYTES = 39_000;

    private final byte[] body = body();
    private final DkimSigner signer = signer();
    private final boolean signed;

    private SendLeafBench(boolean signed) {
        this.signed = signed;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var bench = new SendLeafBench(arguments.length > 4);
        var server =
                SmtpServer.plain(arguments[0], Integer.parseInt(arguments[1]))
                        .withConnections(Integer.parseInt(arguments[3]));
        var mails = Integer.parseInt(arguments[2]);
        try (var pool = new ConnectionPool(server)) {
            bench.run(pool, mails / 5);
            bench.report(pool, mails);
        }
    }

    private void report(ConnectionPool pool, int mails) throws InterruptedException {
        var cpu = cpuNanos();
        var start = System.nanoTime();
        var accepted = run(pool, mails);
        var seconds = (System.nanoTime() - start) / 1e9;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(
                new JsonMapper()
                        .writeValueAsString(
                                Map.of(
                                        "accepted",
                                        accepted,
                                        "mailsPerSecond",
                                        Math.round(accepted / seconds),
                                        "cpuSeconds",
                                        (cpuNanos() - cpu) / 1e9,
                                        "signed",
                                        signed)));
    }

    private int run(ConnectionPool pool, int mails) throws InterruptedException {
        var next = new AtomicInteger();
        var accepted = new AtomicInteger();
        var seats = pool.server().connections();
        var done = new CountDownLatch(seats);
        for (var seat = 0; seat < seats; seat++) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            sendAll(pool, next, mails, accepted);
                        } finally {
                            done.countDown();
                        }
                    });
        }
        done.await();
        return accepted.get();
    }

    private void sendAll(
            ConnectionPool pool, AtomicInteger next, int mails, AtomicInteger accepted) {
        try (var seat = pool.borrow()) {
            for (var number = next.getAndIncrement();
                    number < mails;
                    number = next.getAndIncrement()) {
                if (seat.send(mail(number)) instanceof SendOutcome.Accepted) {
                    accepted.incrementAndGet();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private OutgoingMail mail(int number) {
        var reader = new EmailAddress("reader" + number + "@readers.example");
        var head =
                new MailHead(
                                new Mailbox("Mining Brief", new EmailAddress("brief@example.org")),
                                null,
                                new Mailbox("Reader " + number, reader),
                                "Copper, cobalt and a strike",
                                SEVEN.atZone(ZoneOffset.UTC),
                                MessageId.ofDigest(12, 1, number, "example.org", KEY),
                                new ListHead(
                                        "Mining Brief",
                                        "mining.lists.example.org",
                                        new WebLink("https://news.example.org/u/" + number),
                                        null,
                                        ""))
                        .bytes(CONTENT);
        var sender = EnvelopeSender.of("" + number, "bounces.example.org", KEY);
        return new OutgoingMail(
                reader,
                sender,
                signed
                        ? List.of(signer.sign(head, List.of(body), SEVEN), head, body)
                        : List.of(head, body));
    }

    private static DkimSigner signer() {
        try {
            var pairs = KeyPairGenerator.getInstance("RSA");
            pairs.initialize(2_048);
            return new DkimSigner(
                    "example.org",
                    List.of(new DkimKey("s1", pairs.generateKeyPair().getPrivate())));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] body() {
        var line = "<p style=3D\"margin:0\">Copper rose again today, say the smelters.</p>\r\n";
        return line.repeat(BODY_BYTES / line.length()).getBytes(UTF_8);
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
