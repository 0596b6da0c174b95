package org.broadsheet.collecting.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.broadsheet.collecting.parse.ParseOutcome.NotAFeed;
import org.broadsheet.collecting.parse.ParseOutcome.Parsed;
import org.broadsheet.collecting.parse.ParseOutcome.Reason;
import org.junit.jupiter.api.Test;

class FeedParserTest {
    private static final FeedContext HARBOUR =
            FeedContext.of("https://harbour.example/feeds/news.xml", null);

    @Test
    void anRssItemIsReadWhole() {
        var entry =
                parsed(
                                """
                                <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
                                <channel><title>Harbour News</title><link>https://harbour.example/</link>
                                <item><title>Ore &amp;amp; copper</title><link>/ore</link><guid isPermaLink="false">a-1</guid>
                                <dc:creator>Ada Lind</dc:creator><pubDate>Sat, 27 Apr 24 07:05 +0200</pubDate>
                                <description>&lt;p&gt;A &lt;b&gt;ship&lt;/b&gt;&lt;script&gt;x()&lt;/script&gt;</description></item>
                                </channel></rss>\
                                """)
                        .entries()
                        .getFirst();

        assertThat(entry.title()).isEqualTo("Ore & copper");
        assertThat(entry.link()).isEqualTo("https://harbour.example/ore");
        assertThat(entry.id()).isEqualTo("a-1");
        assertThat(entry.authors()).containsExactly(new ParsedPerson("Ada Lind", null, null));
        assertThat(entry.published())
                .extracting(ParsedDate::instant)
                .isEqualTo(Instant.parse("2024-04-27T05:05:00Z"));
        assertThat(entry.summary()).isEqualTo("<p>A <b>ship</b></p>");
    }

    @Test
    void aDocumentThatIsNotWellFormedIsRepaired() {
        var outcome =
                parse(
                        """
                        junk before
                        <rss version="2.0"><channel><title>Fish & chips &nbsp; News</title>
                        <item><title>One</title><media:thumbnail url="https://harbour.example/a.jpg"/></item>
                        <item><title>Half an it\
                        """);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Parsed.class,
                        parsed -> {
                            assertThat(parsed.repaired()).isTrue();
                            assertThat(parsed.feed().title()).isEqualTo("Fish & chips News");
                            assertThat(parsed.feed().entries())
                                    .singleElement()
                                    .extracting(ParsedEntry::image)
                                    .isEqualTo("https://harbour.example/a.jpg");
                        });
    }

    @Test
    void rssInJsonIsReadAsTheRssItStandsFor() {
        var feed =
                parsed(
                        """
                        {"rss": {"version": "2.0", "channel": {"title": "Harbour & News", "link": "https://harbour.example/",
                         "item": [
                          {"title": "Two <b>ships</b>", "guid": {"isPermaLink": "false", "#value": "a-1"}, "link": "/ships",
                           "category": [{"domain": "d", "#value": "Ore"}, "Ships"],
                           "enclosure": {"url": "https://harbour.example/a.mp3", "length": 12, "type": "audio/mpeg"}},
                          {"description": "Only words", "bad name": {"x y": 1}, "nothing": null}]}}}\
                        """);

        assertThat(feed.version()).isEqualTo(FeedVersion.RSS20);
        assertThat(feed.title()).isEqualTo("Harbour & News");
        assertThat(feed.entries()).hasSize(2);
        var first = feed.entries().getFirst();
        assertThat(first.id()).isEqualTo("a-1");
        assertThat(first.link()).isEqualTo("https://harbour.example/ships");
        assertThat(first.categories())
                .containsExactly(
                        new ParsedCategory("Ore", "d", null),
                        new ParsedCategory("Ships", null, null));
        assertThat(first.enclosures())
                .containsExactly(
                        new ParsedEnclosure("https://harbour.example/a.mp3", "audio/mpeg", 12L));
        assertThat(feed.entries().getLast().summary()).isEqualTo("Only words");
    }

    @Test
    void aWebPageIsNamedAsOne() {
        assertThat(parse("<!DOCTYPE html><html><head><title>Hello</title></head></html>"))
                .isEqualTo(new NotAFeed(Reason.WEB_PAGE));
    }

    @Test
    void aListOfFeedsIsNamedAsOne() {
        assertThat(
                        parse(
                                "<opml version=\"2.0\"><head><title>html</title></head><body><outline"
                                        + " xmlUrl=\"https://harbour.example/item\"/></body></opml>"))
                .isEqualTo(new NotAFeed(Reason.OPML));
    }

    @Test
    void externalEntitiesAreNeverRead() {
        var feed =
                parsed(
                        """
                        <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY own "Harbour">]>
                        <rss version="2.0"><channel><title>&own; &secret;</title></channel></rss>\
                        """);

        assertThat(feed.title()).isEqualTo("Harbour &secret;");
    }

    @Test
    void aDeclaredLatin1IsReadAsWindows1252() {
        var bytes =
                "<?xml version='1.0' encoding='iso-8859-1'?><rss version='2.0'><channel><title>\u201cOre\u201d</title></channel></rss>"
                        .getBytes(Charset.forName("windows-1252"));

        assertThat(new FeedParser().parse(bytes, HARBOUR))
                .isInstanceOfSatisfying(
                        Parsed.class,
                        p -> assertThat(p.feed().title()).isEqualTo("\u201cOre\u201d"));
    }

    @Test
    void aJsonFeedInheritsAuthorAndLanguage() {
        var entry =
                parsed(
                                """
                                {"version":"https://jsonfeed.org/version/1.1","title":"Harbour","language":"en_GB",
                                 "home_page_url":"https://harbour.example/","authors":[{"name":"Ada Lind"}],
                                 "items":[{"id":7,"url":"/seven","content_text":"5 < 7","date_published":"2024-04-27T07:05:00+02:00"}]}\
                                """)
                        .entries()
                        .getFirst();

        assertThat(entry.id()).isEqualTo("7");
        assertThat(entry.link()).isEqualTo("https://harbour.example/seven");
        assertThat(entry.contents()).containsExactly("5 &lt; 7");
        assertThat(entry.language()).isEqualTo("en-GB");
        assertThat(entry.authors()).extracting(ParsedPerson::name).containsExactly("Ada Lind");
    }

    @Test
    void aJsonFeedThatWasCutOffKeepsTheItemsThatClosed() {
        var outcome =
                parse(
                        "{\"title\":\"Harbour\",\"items\":[{\"id\":\"1\",\"title\":\"Ore\"},{\"id\":\"2\",\"title\":\"Zi");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Parsed.class,
                        p -> {
                            assertThat(p.repaired()).isTrue();
                            assertThat(p.feed().entries())
                                    .extracting(ParsedEntry::title)
                                    .containsExactly("Ore");
                        });
    }

    private static ParsedFeed parsed(String text) {
        return ((Parsed) parse(text)).feed();
    }

    private static ParseOutcome parse(String text) {
        return new FeedParser().parse(text.getBytes(StandardCharsets.UTF_8), HARBOUR);
    }
}
