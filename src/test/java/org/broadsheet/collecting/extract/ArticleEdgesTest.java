package org.broadsheet.collecting.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.broadsheet.shared.WebLink;
import org.junit.jupiter.api.Test;

/** Pages that show their article oddly, or hardly. */
final class ArticleEdgesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-05-12T08:00:00Z"), ZoneOffset.UTC);
    private static final String FIRST =
            "The port authority has closed the north basin for two weeks, because a crane that was"
                    + " built in 1974 leans farther than its makers allow, an engineer said.";
    private static final String SECOND =
            "Ships of more than 90 metres are sent to the outer quay; smaller ones wait for the"
                    + " tide, and the fish market moves to the old customs house until then.";
    private static final String TEXT = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

    @Test
    void aTextThatOnlyAScriptWouldShowIsReadFromWhatThePageTellsMachines() {
        var page =
                extract(
                        "<script type='application/ld+json'>{'@type':'NewsArticle','headline':'Crane leans',"
                                        .replace('\'', '"')
                                + "\"articleBody\":\""
                                + FIRST
                                + "\\n\\n"
                                + SECOND
                                + "\"}</script>",
                        "<h1>Crane leans</h1><div id='app'>Please switch JavaScript on.</div>");
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(page.confidence()).isLessThan(1);
    }

    @Test
    void aTeaserBeforeAPaywallStaysShortIfThePageTellsNoMore() {
        var page =
                extract(
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,"
                                + "\"articleBody\":\"The port authority\"}</script>",
                        "<h1>Crane leans</h1><article><p>"
                                + FIRST
                                + "</p><p>"
                                + SECOND
                                + "</p><div class='paywall-box'><h3>Read on with a subscription</h3>"
                                + "<p>Four weeks for one euro, you may leave at any time.</p></div></article>");
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void anAmpPageIsReadLikeAnyOther() {
        var page =
                extract(
                        "<link rel='canonical' href='https://harbour.example/crane'>",
                        "<amp-sidebar><ul><li><a href='/'>Home</a></li></ul></amp-sidebar><h1>Crane leans</h1>"
                                + "<amp-img src='/crane.jpg' width='600' height='400'></amp-img>"
                                + TEXT
                                + "<amp-ad type='x'></amp-ad>");
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(page.canonical()).isEqualTo(new WebLink("https://harbour.example/crane"));
        assertThat(page.image()).isEqualTo(new WebLink("https://harbour.example/crane.jpg"));
    }

    @Test
    void whatAnOutletAsksOfItsReadersIsNoPartOfTheText() {
        var page =
                extract(
                        "",
                        "<h1>Crane leans</h1><article><p>Submit your letter to the editor via this form.</p>"
                                + TEXT
                                + "<p>Follow Harbour News on Twitter and Instagram @harbour. Write to us on WhatsApp.</p>"
                                + "<p>For the latest stories download the Harbour News app.</p></article>");
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void aHeadingThatOnlyLeadsToTheFrontPageIsNotTheHeadline() {
        var page =
                extract(
                        "<title>Crane leans over the basin | Quay Watch</title>",
                        "<h1><a href='https://harbour.example/'>Quay Watch</a></h1>"
                                + "<h2>Crane leans over the basin</h2>"
                                + TEXT);
        assertThat(page.title()).isEqualTo("Crane leans over the basin");
    }

    @Test
    void theHeadingOfASignInBoxIsNotTheHeadline() {
        var page =
                extract(
                        "<meta property='og:title' content='Crane leans over the basin'>",
                        "<div class='login-modal'><h1>Log in</h1></div>" + TEXT);
        assertThat(page.title()).isEqualTo("Crane leans over the basin");
    }

    private static ExtractedArticle extract(String head, String body) {
        var page = "<html><head>" + head + "</head><body>" + body + "</body></html>";
        var url = new WebLink("https://harbour.example/crane/amp");
        return new ArticleExtractor(CLOCK)
                .extract(new PageSource(page.getBytes(StandardCharsets.UTF_8), url, null, null));
    }
}
