package org.broadsheet.web.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.editions.Newsdesk;
import org.broadsheet.subscribers.Archives;
import org.broadsheet.subscribers.Installation;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record ArchiveTest(TestDatabase database) {

    @Test
    void theIndexHasTheEditionsThatWentOutNewestFirst() throws Exception {
        var office = new Office(database);
        var page = Jsoup.parse(office.body("/archive/daily"));
        assertThat(page.select("ol a").eachText()).containsExactly("Second & last", "First");
        assertThat(page.select("ol a").eachAttr("href"))
                .containsExactly(
                        "https://news.example.org/archive/daily/2",
                        "https://news.example.org/archive/daily/1");
        assertThat(page.title()).isEqualTo("The daily");
        assertThat(page.select("link[rel=alternate]")).hasSize(3);
    }

    @Test
    void anEditionsPageHasItsOwnTitleAndNothingPersonal() throws Exception {
        var office = new Office(database);
        var page = Jsoup.parse(office.body("/archive/daily/2"));
        assertThat(page.title()).isEqualTo("Second & last - The daily");
        assertThat(page.text()).contains("Second & last").doesNotContain("Unsubscribe", "First");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://news.example.org/archive/daily/2");
    }

    @Test
    void rssAndAtomAreReadByRome() throws Exception {
        var office = new Office(database);
        for (var file : new String[] {"rss.xml", "atom.xml"}) {
            var feed =
                    new SyndFeedInput()
                            .build(new StringReader(office.body("/archive/daily/" + file)));
            assertThat(feed.getTitle()).isEqualTo("The daily");
            assertThat(feed.getEntries()).hasSize(2);
            assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo("Second & last");
            assertThat(feed.getEntries().getFirst().getLink()).endsWith("/archive/daily/2");
        }
    }

    @Test
    void theJsonFeedHasOneItemForEachEdition() throws Exception {
        var office = new Office(database);
        var feed = JsonMapper.shared().readTree(office.body("/archive/daily/feed.json"));
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("items").size()).isEqualTo(2);
        assertThat(feed.get("items").get(0).get("content_html").asString())
                .contains("Second &amp; last", "a.example");
    }

    @Test
    void theSitemapNamesEveryEdition() throws Exception {
        var office = new Office(database);
        assertThat(office.body("/archive/daily/sitemap.xml"))
                .contains(
                        "<loc>https://news.example.org/archive/daily/1</loc>",
                        "/archive/daily/2</loc>");
    }

    @Test
    void aListMayKeepSearchEnginesOut() throws Exception {
        var office = new Office(database);
        assertThat(office.get("/archive/daily").getResponse().getHeader("X-Robots-Tag")).isNull();
        office.archives.set(office.desk.list, Archives.Policy.NOINDEX);
        assertThat(office.get("/archive/daily/1").getResponse().getHeader("X-Robots-Tag"))
                .isEqualTo("noindex");
        assertThat(
                        Jsoup.parse(office.body("/archive/daily/1"))
                                .select("meta[name=robots]")
                                .attr("content"))
                .isEqualTo("noindex");
        assertThat(office.body("/archive/daily/sitemap.xml")).doesNotContain("<loc>");
    }

    @Test
    void whatIsOffUnknownOrNotOutIsNotThere() {
        var office = new Office(database);
        var waiting = office.desk.freezeNext();
        for (var address :
                new String[] {
                    "/archive/unknown", "/archive/daily/" + waiting.place(), "/archive/daily/99"
                }) {
            assertThat(office.get(address)).hasStatus(404);
        }
        office.archives.set(office.desk.list, Archives.Policy.OFF);
        assertThat(office.get("/archive/daily")).hasStatus(404);
        assertThat(office.get("/archive/daily/rss.xml")).hasStatus(404);
    }

    @Test
    void cachesAskAgainByTheTag() {
        var office = new Office(database);
        var first = office.get("/archive/daily/rss.xml").getResponse();
        assertThat(first.getHeader("Cache-Control")).isEqualTo("max-age=300, public");
        var tag = String.valueOf(first.getHeader("ETag"));
        assertThat(office.mvc.get().uri("/archive/daily/rss.xml").header("If-None-Match", tag))
                .hasStatus(304);
    }

    private static final class Office {
        final Newsdesk desk;
        final Archives archives;
        final MockMvcTester mvc;

        Office(TestDatabase database) {
            var db = database.fresh();
            desk = new Newsdesk(db);
            archives = new Archives(db.jdbc());
            var installation =
                    new Installation(
                            Path.of("target", "newsdesk"), "https://news.example.org", null, null);
            var shelf = new ArchiveShelf(desk.lists, archives, desk.past, installation);
            mvc =
                    MockMvcTester.of(
                            List.of(new ArchiveController(shelf, desk.browser)),
                            builder ->
                                    builder.setMessageConverters(
                                                    new StringHttpMessageConverter(
                                                            StandardCharsets.UTF_8))
                                            .build());
            desk.story("a.example", "First");
            desk.accepted(desk.approveNext());
            desk.story("a.example", "Second & last");
            desk.accepted(desk.approveNext());
        }

        MvcTestResult get(String address) {
            return mvc.get().uri(address).exchange();
        }

        String body(String address) throws Exception {
            var answer = get(address);
            assertThat(answer).hasStatusOk();
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        }
    }
}
