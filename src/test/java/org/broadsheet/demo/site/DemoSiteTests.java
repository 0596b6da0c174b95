package org.broadsheet.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.broadsheet.shared.WebLink;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoSiteTests {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static DemoSite site;

    @BeforeAll
    static void start() throws Exception {
        site = DemoSite.start(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void anRssFeedCarriesTheFullTextAndItsDate() throws Exception {
        var feed = Jsoup.parse(text(source(FeedKind.RSS).feed()), Parser.xmlParser());
        var first = feed.expectFirst("item");
        assertThat(feed.select("item")).hasSize(15);
        assertThat(first.expectFirst("title").text())
                .isEqualTo("Norrvik lands €180m loan for Luleå rare earth plant");
        assertThat(first.expectFirst("pubDate").text()).isEqualTo("Tue, 24 Nov 2026 08:00:00 GMT");
        assertThat(first.expectFirst("content|encoded").text()).contains("<p>", "Ingrid Solheim");
    }

    @Test
    void atomRdfAndJsonAreWhatTheySay() throws Exception {
        var atom = Jsoup.parse(text(source(FeedKind.ATOM).feed()), Parser.xmlParser());
        assertThat(atom.select("feed > entry > content[type=html]")).hasSize(15);
        var rdf = Jsoup.parse(text(source(FeedKind.RDF).feed()), Parser.xmlParser());
        assertThat(rdf.select("item")).hasSize(11);
        var json = JsonMapper.shared().readTree(text(source(FeedKind.JSON).feed()));
        assertThat(json.get("items").size()).isEqualTo(10);
    }

    @Test
    void theSerbianFeedIsInWindows1251() throws Exception {
        var serbian =
                site.addresses().stream()
                        .filter(one -> one.language().getLanguage().equals("sr"))
                        .findFirst()
                        .orElseThrow();
        var bytes = get(serbian.feed(), "").body();
        assertThat(new String(bytes, StandardCharsets.US_ASCII))
                .startsWith("<?xml version=\"1.0\" encoding=\"windows-1251\"?>");
        assertThat(new String(bytes, Charset.forName("windows-1251")))
                .contains("<title>Руда и метал</title>");
    }

    @Test
    void everyLinkOfAFeedHasItsPage() throws Exception {
        var feed = Jsoup.parse(text(source(FeedKind.RDF).feed()), Parser.xmlParser());
        for (var link : feed.select("item > link")) {
            var page = Jsoup.parse(text(new WebLink(link.text())));
            assertThat(page.select(".td-post-content > p")).hasSizeGreaterThanOrEqualTo(3);
            assertThat(page.select(".td-post-content").text()).doesNotContain("{");
            assertThat(page.text()).contains("Related posts", "invented for the Broadsheet demo");
        }
    }

    @Test
    void aKnownTagIsAnswered304() throws Exception {
        var feed = source(FeedKind.ATOM).feed();
        var tag = get(feed, "").headers().firstValue("ETag").orElseThrow();
        var again = get(feed, tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(feed, "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void oneOutletIsDownAndAnUnknownPageIsMissing() throws Exception {
        assertThat(get(source(FeedKind.BROKEN).feed(), "").statusCode()).isEqualTo(500);
        var missing = new WebLink(source(FeedKind.RSS).home() + "no-such-page");
        assertThat(get(missing, "").statusCode()).isEqualTo(404);
    }

    private static DemoSource source(FeedKind kind) {
        return site.addresses().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String text(WebLink link) throws Exception {
        return new String(get(link, "").body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(WebLink link, String tag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(link.value()));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
