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

    private ExtractedArticle extract(String fixture, String url) {
        try (var in = getClass().getResourceAsStream("/pages/" + fixture)) {
            assertThat(in).as(fixture).isNotNull();
            return extractor.extract(
                    new PageSource(in.readAllBytes(), new WebLink(url), "text/html", null));
        } catch (IOException unreadable) {
            throw new AssertionError(fixture, unreadable);
        }
    }
}
