package org.broadsheet.collecting.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.broadsheet.shared.WebLink;
import org.junit.jupiter.api.Test;

class ArticleExtractorTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2024-05-02T08:00:00Z"), ZoneOffset.UTC);
    private final ArticleExtractor extractor = new ArticleExtractor(CLOCK);

    @Test
    void aThemedPageYieldsItsFourParagraphsAndNothingElse() {
        var article = extract("trade-theme.html", "https://harbour.example/news/dredging/");
        assertThat(article.title()).isEqualTo("Harbour dredging to resume: What ports expect");
        assertThat(article.text().split("\n\n"))
                .hasSize(4)
                .allSatisfy(paragraph -> assertThat(paragraph).endsWith("."));
        assertThat(article.text()).doesNotContain("Supported by", "Related", "protected", "Ada");
        assertThat(article.published()).hasToString("2024-04-27");
        assertThat(article.section()).isEqualTo("Port News");
    }

    @Test
    void relatedArticlesAreKnownAsCleanLinksWithTheirAuthors() {
        var article = extract("trade-theme.html", "https://harbour.example/news/dredging/");
        assertThat(article.related())
                .containsExactly(
                        new RelatedLink(
                                "New locks for the old canal open a year late",
                                new WebLink("https://harbour.example/news/locks"),
                                "Ada Quay"),
                        new RelatedLink(
                                "Cranes from the closed yard find a second life upstream",
                                new WebLink("https://harbour.example/news/cranes"),
                                "Ada Quay"));
    }

    @Test
    void thePlainTextOfAPageIsReadLikeThePage() {
        var article = extract("plain.txt", "https://harbour.example/news/dredging/");
        assertThat(article.title()).isEqualTo("Harbour dredging to resume: What ports expect");
        assertThat(article.published()).hasToString("2024-04-27");
        assertThat(article.section()).isEqualTo("Port News");
        assertThat(article.text().split("\n\n")).hasSize(3);
        assertThat(article.text()).doesNotContain("Supported by", "Related", "protected");
        assertThat(article.related())
                .containsExactly(
                        new RelatedLink(
                                "New locks for the old canal open a year late", null, "Ada Quay"),
                        new RelatedLink(
                                "Cranes from the closed yard find a second life upstream",
                                null,
                                "Boris Lock"));
    }

    @Test
    void theParagraphBetweenHeadlineAndTextIsPartOfTheText() {
        assertThat(read(page("<p class='standfirst'>" + LEAD + "</p>", TEXT)).text())
                .startsWith(LEAD)
                .contains("The crane", "The yard");
    }

    @Test
    void whatSharesAndSellsInsideTheTextIsLeftOut() {
        var text =
                TEXT
                        + "<div class='share-buttons'>Share on Otherbook</div>"
                        + "<p><a href=/x>Seven more cranes that you must see</a></p>"
                        + "<h3>Read also</h3><ul><li><a href=/y>An old crane in a new yard</a></li></ul>";
        assertThat(read(page("", text)).text())
                .doesNotContain("Share", "Seven", "Read also", "old crane");
    }

    @Test
    void listsTablesAndQuotesOfTheTextStay() {
        var text =
                TEXT
                        + "<ul><li>Forty tonnes</li><li>Two crews.</li></ul><blockquote>We waited.</blockquote>"
                        + TEXT2;
        assertThat(read(page("", text)).text())
                .contains("Forty tonnes", "Two crews.", "We waited.");
    }

    @Test
    void aTextThatIsSplitOverSeveralBoxesIsOneText() {
        var text =
                "<div class=a>"
                        + TEXT
                        + "</div><div class=ad-slot>Buy a boat</div><div class=a>"
                        + TEXT2
                        + "</div>";
        assertThat(read(page("", text)).text())
                .contains("The crane", "Divers")
                .doesNotContain("boat");
    }

    @Test
    void brokenJsonLdIsReadAsItIsMeant() {
        var broken =
                "<script type='application/ld+json'>/*<![CDATA[*/ {\"@graph\": [{\"@type\": \"NewsArticle\","
                        + "\"headline\": \"A crane comes\thome\", \"author\": [{\"@id\": \"#ada\"}],"
                        + "\"datePublished\": \"2024-04-26T23:30:00-05:00\", \"articleSection\": [\"Yards\"],},"
                        + "{\"@type\": \"Person\", \"@id\": \"#ada\", \"name\": \"Ada Quay\"}]} /*]]>*/</script>";
        var article = read("<html><head>" + broken + "</head><body>" + TEXT + "</body></html>");
        assertThat(article.author()).isEqualTo("Ada Quay");
        assertThat(article.section()).isEqualTo("Yards");
        assertThat(article.published()).hasToString("2024-04-26T23:30-05:00");
    }

    @Test
    void aDateIsReadInTheOrderOfThePagesLanguage() {
        var line = "<p class=date>03/04/2024</p>";
        assertThat(read("<html lang=en-US>" + page(line, TEXT)).published())
                .hasToString("2024-03-04");
        assertThat(read("<html lang=en-GB>" + page(line, TEXT)).published())
                .hasToString("2024-04-03");
        assertThat(read("<html lang=de>" + page("<p>3. April 2024</p>", TEXT)).published())
                .hasToString("2024-04-03");
    }

    @Test
    void publishedComesBeforeModified() {
        var metas =
                "<meta property='article:modified_time' content='2024-05-01'>"
                        + "<meta property='article:published_time' content='2024-04-27'>";
        var article = read("<html><head>" + metas + "</head>" + page("", TEXT));
        assertThat(article.published()).hasToString("2024-04-27");
        assertThat(article.modified()).hasToString("2024-05-01");
    }

    @Test
    void aPageWithNothingToReadIsNoTrouble() {
        for (var page : new String[] {"", " ", "<html>", "<html><body><div></div>", "\u0000<p>"}) {
            var article = read(page);
            assertThat(article.text()).hasSizeLessThan(10);
            assertThat(article.confidence()).isLessThan(0.6);
        }
    }

    @Test
    void theBytesAreReadInTheCharsetOfThePage() {
        var bytes =
                ("<html><head><meta charset=windows-1251></head><body><h1>Кран вернулся домой</h1>"
                                + "<p>Большой кран вернулся на верфь, как и обещал город, в субботу.</p>")
                        .getBytes(java.nio.charset.Charset.forName("windows-1251"));
        assertThat(extractor.extract(new PageSource(bytes, null, null, null)).title())
                .isEqualTo("Кран вернулся домой");
    }

    private static final String LEAD =
            "After forty years upriver the last crane of the yard is back where it was built.";
    private static final String TEXT =
            "<p>The crane came down the river on Saturday, drawn by two tugs, and hundreds of people stood on the bank to watch it pass.</p>"
                    + "<p>The yard had sold it in the eighties, when the last ship was finished, and nobody, the foreman said, thought it would return.</p>";
    private static final String TEXT2 =
            "<p>Divers are to look at the foundations next week, the city said, and the first lift is planned for the autumn, if all goes well.</p>";

    private static String page(String lead, String text) {
        return "<body><nav><a href=/>Home</a></nav><header><h1>A crane comes home</h1>"
                + lead
                + "</header><div class=entry-content>"
                + text
                + "</div><footer>Imprint</footer></body></html>";
    }

    private ExtractedArticle read(String html) {
        var bytes = html.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return extractor.extract(new PageSource(bytes, null, null, null));
    }

    private ExtractedArticle extract(String fixture, String url) {
        try (var in = getClass().getResourceAsStream("/pages/" + fixture)) {
            assertThat(in).as(fixture).isNotNull();
            return extractor.extract(
                    new PageSource(in.readAllBytes(), new WebLink(url), null, null));
        } catch (IOException unreadable) {
            throw new AssertionError(fixture, unreadable);
        }
    }
}
