package org.broadsheet.demo.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.shared.WebLink;

/** The six outlets of the demo, served on loopback from its start to its close. */
public final class DemoSite implements AutoCloseable {
    private static final List<String> FOLDERS =
            List.of(
                    "lode-and-ledger",
                    "strata-wire",
                    "danube-metals-review",
                    "cathode-daily",
                    "ruda-i-metal",
                    "pit-head-gazette");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String started;
    private final List<DemoSource> addresses = new ArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();

    private DemoSite(HttpServer server, Instant now) {
        this.server = server;
        started = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
    }

    /** On a free port. */
    public static DemoSite start(Clock clock) throws IOException {
        return start(clock, 0);
    }

    /** Articles are dated back from the clock's instant. */
    public static DemoSite start(Clock clock, int port) throws IOException {
        var place = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var now = clock.instant();
        var site = new DemoSite(HttpServer.create(place, 0), now);
        for (var folder : FOLDERS) {
            site.open(OutletFile.read(folder), now);
        }
        site.server.setExecutor(site.threads);
        site.server.start();
        return site;
    }

    public List<DemoSource> addresses() {
        return List.copyOf(addresses);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** How often anything was asked for, and how often a 304 was enough. */
    public int requests() {
        return requests.get();
    }

    public int unchanged() {
        return unchanged.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void open(SiteOutlet outlet, Instant now) {
        var path = "/" + outlet.folder() + "/";
        var home = "http://127.0.0.1:" + port() + path;
        addresses.add(
                new DemoSource(
                        outlet.name(),
                        outlet.site(),
                        outlet.language(),
                        outlet.feed(),
                        new WebLink(home),
                        new WebLink(home + outlet.feed().file())));
        if (outlet.feed() == FeedKind.BROKEN) {
            server.createContext(path, exchange -> answer(exchange, 500));
            return;
        }
        var press = new Press(outlet, home, now);
        var sheets = press.print();
        server.createContext(
                path,
                exchange -> {
                    var name = exchange.getRequestURI().getPath().substring(path.length());
                    var sheet = sheets.containsKey(name) ? sheets.get(name) : press.picture(name);
                    if (sheet == null) {
                        answer(exchange, 404);
                    } else {
                        answer(exchange, sheet);
                    }
                });
    }

    private void answer(HttpExchange exchange, Sheet sheet) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", sheet.tag());
        headers.set("Last-Modified", started);
        headers.set("Content-Type", sheet.mediaType());
        if (sheet.tag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            answer(exchange, 304);
            return;
        }
        requests.incrementAndGet();
        try (exchange) {
            var bytes = sheet.bytes();
            exchange.sendResponseHeaders(200, bytes.length);
            if (!exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
