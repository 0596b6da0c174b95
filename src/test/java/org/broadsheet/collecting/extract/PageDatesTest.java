package org.broadsheet.collecting.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.broadsheet.shared.WebLink;
import org.junit.jupiter.api.Test;

/** Which of a page's dates is the day on which the article came out. */
final class PageDatesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-05-12T08:00:00Z"), ZoneOffset.UTC);
    private static final String TITLE = "Harbour dredging begins";

    @Test
    void aUtcEveningIsOfTheDayThatThePageShows() {
        var page =
                page(
                        "<meta property='article:published_time' content='2026-05-04T03:37:37Z'>",
                        "<h1>" + TITLE + "</h1><span class='date'>3 May 2026, 11:37 pm</span>");
        assertThat(published("https://example.com/harbour", page))
                .isEqualTo("2026-05-03T23:37:37-04:00");
    }

    @Test
    void aUtcEveningIsOfTheDayInTheOutletsCountry() {
        var page =
                page(
                        "<meta property='article:published_time' content='2026-05-04T00:25:56Z'>",
                        "<h1>" + TITLE + "</h1>");
        assertThat(published("https://example.com.ar/puerto", page)).startsWith("2026-05-03T");
        assertThat(published("https://example.de/hafen", page)).startsWith("2026-05-04T");
    }

    @Test
    void aCountryOfManyZonesDecidesOnlyWhereTheyAgree() {
        var early = page("<meta name='pubdate' content='2026-05-04T01:00:00Z'>", "<p>x</p>");
        assertThat(published("https://example.com.br/porto", early)).startsWith("2026-05-03T");
        var between = page("<meta name='pubdate' content='2026-05-04T03:30:00Z'>", "<p>x</p>");
        assertThat(published("https://example.com.br/porto", between)).startsWith("2026-05-04T");
    }

    @Test
    void aDayOfTheAddressOnWhichTheMomentWasNowhereIsNotBelieved() {
        var page =
                page(
                        "<meta property='article:published_time' content='2026-05-04T17:37:32Z'>",
                        "<h1>" + TITLE + "</h1>");
        assertThat(published("https://example.com/2026/05/03/harbour", page))
                .startsWith("2026-05-04T");
    }

    @Test
    void aMetaDateOfEitherOrderIsReadAsThePageShowsIt() {
        var page =
                page(
                        "<meta name='date' content='11/01/2025 12:43:42'>",
                        "<h1>" + TITLE + "</h1><p class='date'>Erstellt am: 01.11.2025</p>");
        assertThat(published("https://example.ch/hafen", page)).startsWith("2025-11-01");
    }

    @Test
    void theDateUnderTheHeadlineComesBeforeAMetaDateThatMayBeOfTheLastChange() {
        var page =
                page(
                        "<meta name='date' content='2026-02-12'>",
                        "<h1>" + TITLE + "</h1><div class='news-date'>05.02.2026</div>");
        assertThat(published("https://example.de/hafen", page)).isEqualTo("2026-02-05");
    }

    @Test
    void aMetaDateThatThePageShowsTooComesBeforeAnotherDateNearTheHeadline() {
        var page =
                page(
                        "<meta name='date' content='2025-05-01'>",
                        "<div class='date'>26.02.2026</div><h1>"
                                + TITLE
                                + "</h1>"
                                + "<p>A long day.</p><p>Another.</p><span>01.05.2025</span>");
        assertThat(published("https://example.de/hafen", page)).isEqualTo("2025-05-01");
    }

    @Test
    void theListOfLatestArticlesDatesThisOneToo() {
        var page =
                page(
                        "",
                        "<h1>"
                                + TITLE
                                + "</h1><p>The first dredger came into the harbour.</p>"
                                + "<div class='sidebar recent'><ul>"
                                + "<li><a href='/b'>Another story</a> <span>20.04.2026</span></li>"
                                + "<li><a href='/a'>"
                                + TITLE
                                + "</a> <span>18.04.2026</span></li>"
                                + "</ul></div>");
        assertThat(published("https://example.de/a", page)).isEqualTo("2026-04-18");
    }

    private static String published(String url, String page) {
        var source =
                new PageSource(page.getBytes(StandardCharsets.UTF_8), new WebLink(url), null, null);
        return String.valueOf(new ArticleExtractor(CLOCK).extract(source).published());
    }

    private static String page(String head, String body) {
        return "<html><head><title>"
                + TITLE
                + "</title>"
                + head
                + "</head><body>"
                + body
                + "</body></html>";
    }
}
