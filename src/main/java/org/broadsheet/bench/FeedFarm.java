package org.broadsheet.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Serves any number of feeds on loopback, each with an ETag, and counts what is asked of it. */
public final class FeedFarm implements AutoCloseable {
    private static final int WORDS = 150;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int entries;
    private final Instant now;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong conditional = new AtomicLong();
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    private FeedFarm(HttpServer server, int entries, Instant now) {
        this.server = server;
        this.entries = entries;
        this.now = now;
    }

    /** On a free port; the entries of every feed are dated within the last hours. */
    public static FeedFarm start(int entries, Instant now) throws IOException {
        var server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        var farm = new FeedFarm(server, entries, now);
        server.createContext("/", farm::answer);
        server.setExecutor(farm.threads);
        server.start();
        return farm;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address(int feed) {
        return "http://127.0.0.1:" + port() + "/feed/" + feed;
    }

    /** What was asked since the last time, and forgets it. */
    public Asked asked() {
        return new Asked(
                requests.getAndSet(0),
                conditional.getAndSet(0),
                pages.getAndSet(0),
                bytes.getAndSet(0));
    }

    /**
     * Requests in all, those with validators, those for anything but a feed, and bytes of bodies.
     */
    public record Asked(long requests, long conditional, long pages, long bytes) {}

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            var path = exchange.getRequestURI().getPath();
            if (!path.startsWith("/feed/")) {
                pages.incrementAndGet();
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var tag = "\"" + path.hashCode() + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                conditional.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            var body = feed(path.substring("/feed/".length())).getBytes(StandardCharsets.UTF_8);
            bytes.addAndGet(body.length);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String feed(String number) {
        var feed =
                new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Outlet ");
        feed.append(number)
                .append("</title><link>http://outlet")
                .append(number)
                .append(".example/</link>");
        for (var n = 0; n < entries; n++) {
            var link = "http://outlet" + number + ".example/story/" + n;
            feed.append("<item><title>Story ")
                    .append(n)
                    .append(" of outlet ")
                    .append(number)
                    .append("</title><link>")
                    .append(link);
            feed.append("</link><guid>").append(link).append("</guid><pubDate>");
            feed.append(
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            now.minusSeconds(600L * n).atOffset(ZoneOffset.UTC)));
            feed.append("</pubDate><description>&lt;p&gt;");
            for (var word = 0; word < WORDS; word++) {
                feed.append(
                                Integer.toString(
                                        Math.floorMod(
                                                (number + "/" + n).hashCode() * 31 + word * 7_919,
                                                999_983),
                                        36))
                        .append(' ');
            }
            feed.append("&lt;/p&gt;</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }
}
