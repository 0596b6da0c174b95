package org.broadsheet.editions.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.broadsheet.collecting.fetch.AllowedHosts;
import org.broadsheet.collecting.fetch.FetchLimits;
import org.broadsheet.collecting.fetch.PageFetcher;
import org.broadsheet.collecting.fetch.ScriptedServer;
import org.broadsheet.collecting.fetch.WebReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCheckerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ScriptedServer server;
    private final WebReader web;

    LinkCheckerTest() throws IOException {
        server = new ScriptedServer().on("/robots.txt", 200, "User-agent: *\nDisallow: /closed");
        web = reader(AllowedHosts.of(List.of("127.0.0.1:" + server.port())));
    }

    @AfterEach
    void stop() throws IOException {
        web.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200, FINE",
        "404, GONE",
        "410, GONE",
        "401, NOT_CHECKED",
        "403, NOT_CHECKED",
        "405, NOT_CHECKED",
        "429, NOT_CHECKED",
        "500, NOT_CHECKED",
        "503, NOT_CHECKED"
    })
    void onlyWhatIsGoneIsGone(int status, LinkAnswer answer) {
        server.on("/page", status, "a page");
        assertThat(check(LONG, "/page")).containsExactly(answer);
    }

    @Test
    void aLinkIsAskedForByGetAndItsPageIsNotRead() {
        server.on(
                "/endless",
                (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write(new byte[8_192]);
                    }
                });
        assertThat(check(LONG, "/endless", "/endless")).containsExactly(LinkAnswer.FINE);
        assertThat(server.requests("/endless")).hasSize(1);
    }

    @Test
    void aRedirectIsFollowedToWhatIsGone() {
        server.on("/old", 301, "", "Location: /new").on("/new", 404, "");
        assertThat(check(LONG, "/old")).containsExactly(LinkAnswer.GONE);
    }

    @Test
    void whatRobotsMayNotReadIsNotChecked() {
        assertThat(check(LONG, "/closed/page")).containsExactly(LinkAnswer.NOT_CHECKED);
        assertThat(server.requests("/closed/page")).isEmpty();
    }

    @Test
    void silenceIsNotCheckedAndHoldsUpNoOther() {
        server.on("/silent", (request, out) -> Thread.sleep(60_000)).on("/page", 200, "");
        assertThat(check(Duration.ofSeconds(3), "/silent", "/page"))
                .containsExactly(LinkAnswer.NOT_CHECKED, LinkAnswer.FINE);
    }

    @Test
    void ourOwnNetworkIsNotAsked() throws IOException {
        server.on("/page", 404, "");
        try (var outside = reader(AllowedHosts.NONE)) {
            var pages = new PageFetcher(outside, Duration.ZERO, "Broadsheet", Clock.systemUTC());
            var link = server.link("/page");
            assertThat(new LinkChecker(pages::ask, LONG).check(List.of(link)))
                    .containsEntry(link, LinkAnswer.NOT_CHECKED);
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void noTimeMeansThatNobodyIsAsked() {
        assertThat(check(Duration.ZERO, "/page")).containsExactly(LinkAnswer.NOT_CHECKED);
        assertThat(server.requests()).isEmpty();
    }

    private List<LinkAnswer> check(Duration whole, String... paths) {
        var pages = new PageFetcher(web, Duration.ZERO, "Broadsheet", Clock.systemUTC());
        var links = List.of(paths).stream().map(server::link).toList();
        var answers = new LinkChecker(pages::ask, whole).check(links);
        return links.stream().distinct().map(answers::get).toList();
    }

    private static WebReader reader(AllowedHosts allowed) {
        return new WebReader(allowed, FetchLimits.USUAL, "Broadsheet/test", Clock.systemUTC());
    }
}
