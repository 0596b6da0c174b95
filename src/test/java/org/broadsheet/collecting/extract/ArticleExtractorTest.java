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
