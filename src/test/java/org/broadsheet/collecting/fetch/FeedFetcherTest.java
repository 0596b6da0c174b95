package org.broadsheet.collecting.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.broadsheet.collecting.fetch.FetchOutcome.Failed;
import org.broadsheet.collecting.fetch.FetchOutcome.Fetched;
import org.broadsheet.collecting.fetch.FetchOutcome.Gone;
import org.broadsheet.collecting.fetch.FetchOutcome.NotModified;
import org.broadsheet.collecting.fetch.FetchOutcome.RateLimited;
import org.broadsheet.shared.WebLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedFetcherTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2024-04-27T07:00:00Z"), ZoneOffset.UTC);
    private static final FetchLimits TIGHT =
            new FetchLimits(
                    100_000,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(900),
                    5,
                    Duration.ZERO);

    private final ScriptedServer server;
    private final WebReader web;
    private final FeedFetcher feeds;

    FeedFetcherTest() throws IOException {
        server = new ScriptedServer();
        web =
                new WebReader(
                        AllowedHosts.of(List.of("127.0.0.1:" + server.port())),
                        TIGHT,
                        "Broadsheet/test",
                        CLOCK);
        feeds = new FeedFetcher(web, Duration.ZERO);
    }

    @AfterEach
    void stop() throws IOException {
        web.close();
        server.close();
    }

    @Test
    void validatorsAreSentAndReplacedTogether() {
        server.on("/feed", 304, "", "ETag: \"two\"");

        var outcome =
                feeds.fetch(
                        new FetchRequest(
                                server.link("/feed"), new Validators("W/\"one\"", "yesterday")));

        assertThat(outcome).isEqualTo(new NotModified(new Validators("\"two\"", null), null, null));
        assertThat(server.requests().getFirst().headers())
                .containsEntry("if-none-match", "W/\"one\"")
                .containsEntry("if-modified-since", "yesterday")
                .containsEntry("user-agent", "Broadsheet/test")
                .doesNotContainKeys("cookie", "referer", "cache-control", "pragma", "upgrade");
    }

    @Test
    void aNotModifiedWithoutValidatorsKeepsTheOldOnes() {
        server.on("/feed", 304, "", "Cache-Control: max-age=600", "Age: 60");
        var before = new Validators("\"one\"", null);

        assertThat(feeds.fetch(new FetchRequest(server.link("/feed"), before)))
                .isEqualTo(new NotModified(before, Duration.ofMinutes(9), null));
    }

    @Test
    void thePermanentAddressIsTheEndOfTheUnbrokenRunOf301() {
        server.on("/a", 301, "", "Location: /b");
        server.on("/b", 308, "", "Location: /c");
        server.on("/c", 302, "", "Location: /d");
        server.on("/d", 301, "", "Location: /e");
        server.on("/e", 200, "feed", "ETag: x");

        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        fetched -> {
                            assertThat(fetched.movedTo()).isEqualTo(server.link("/c"));
                            assertThat(fetched.location()).isEqualTo(server.link("/e"));
                            assertThat(new String(fetched.body(), StandardCharsets.UTF_8))
                                    .isEqualTo("feed");
                        });
    }

    @Test
    void redirectsThatGoInCirclesEnd() {
        server.on("/a", 302, "", "Location: /b");
        server.on("/b", 302, "", "Location: /a");

        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        f -> assertThat(f.problem().key()).endsWith("too-many-redirects"));
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void aRedirectToTheMetadataServerIsNotFollowed() {
        server.on("/a", 302, "", "Location: http://169.254.169.254/latest/meta-data");

        assertProblem(fetch("/a"), "closed-address");
    }

    @Test
    void aRedirectToAFileIsNotFollowed() {
        server.on("/a", 302, "", "Location: file:///etc/passwd");

        assertProblem(fetch("/a"), "bad-redirect");
    }

    @Test
    void goneIsTold() {
        server.on("/feed", 410, "");

        assertThat(fetch("/feed")).isEqualTo(new Gone());
    }

    @Test
    void tooManyRequestsRestTheWholeHostForAsLongAsItSays() {
        server.on("/feed", 429, "", "Retry-After: 120");

        assertThat(fetch("/feed")).isEqualTo(new RateLimited(429, Duration.ofMinutes(2)));
        assertThat(fetch("/other")).isEqualTo(new RateLimited(0, Duration.ofMinutes(2)));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void retryAfterMayBeADate() {
        server.on("/feed", 503, "", "Retry-After: Sat, 27 Apr 2024 07:30:00 GMT");

        assertThat(fetch("/feed")).isEqualTo(new RateLimited(503, Duration.ofMinutes(30)));
    }

    @Test
    void anUnavailableServerIsAFailureOfItsOwn() {
        server.on("/feed", 503, "");

        assertProblem(fetch("/feed"), "server-error");
    }

    @Test
    void aCloudflareChallengeIsNamed() {
        server.on("/feed", 403, "<html>", "cf-mitigated: challenge", "Content-Type: text/html");

        assertProblem(fetch("/feed"), "cloudflare");
    }

    @Test
    void aSenderOfSingleBytesIsCutOffAtTheDeadline() {
        server.on(
                "/feed",
                (request, out) -> {
                    out.write(
                            "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    for (var i = 0; i < 1_000; i++) {
                        out.write('x');
                        out.flush();
                        Thread.sleep(20);
                    }
                });

        assertProblem(fetch("/feed"), "too-slow");
    }

    @Test
    void anEndlessBodyIsCutOffAtTheLimit() {
        server.on(
                "/feed",
                (request, out) -> {
                    out.write(
                            "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write(new byte[8_192]);
                    }
                });

        assertProblem(fetch("/feed"), "too-large");
    }

    @Test
    void aBombIsMeasuredAfterDecompression() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[5_000_000]);
        }
        server.on(
                "/feed",
                (request, out) ->
                        ScriptedServer.write(
                                out, 200, packed.toByteArray(), "Content-Encoding: gzip"));

        assertProblem(fetch("/feed"), "too-large");
    }

    @Test
    void aNameThatChangesItsAnswerIsCheckedAtEveryConnection() throws IOException {
        var answers = new java.util.ArrayDeque<>(List.of("203.0.114.7", "127.0.0.1"));
        DnsResolver changing =
                new DnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        return new InetAddress[] {InetAddress.getByName(answers.remove())};
                    }

                    @Override
                    public String resolveCanonicalHostname(String host) {
                        return host;
                    }
                };
        var guard = new AddressGuard(AllowedHosts.NONE, changing);

        assertThat(guard.resolve("rebind.example", 80))
                .singleElement()
                .extracting(a -> a.getAddress().getHostAddress())
                .isEqualTo("203.0.114.7");
        try (var reader = new WebReader(guard, AllowedHosts.NONE, TIGHT, "t", CLOCK)) {
            var link = new WebLink("http://rebind.example:" + server.port() + "/feed");
            assertProblem(
                    new FeedFetcher(reader, Duration.ZERO).fetch(FetchRequest.first(link)),
                    "closed-address");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void loopbackIsClosedUnlessItIsAllowed() throws IOException {
        try (var strict = new WebReader(AllowedHosts.NONE, TIGHT, "t", CLOCK)) {
            assertProblem(
                    new FeedFetcher(strict, Duration.ZERO)
                            .fetch(FetchRequest.first(server.link("/feed"))),
                    "closed-address");
        }
    }

    private FetchOutcome fetch(String path) {
        return feeds.fetch(FetchRequest.first(server.link(path)));
    }

    private static void assertProblem(FetchOutcome outcome, String name) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.problem().key())
                                        .isEqualTo("collecting.problem." + name));
    }
}
