package org.broadsheet.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.broadsheet.shared.WebLink;
import org.junit.jupiter.api.Test;

class QuotableTest {
    private static final Instant NOW = Instant.parse("2024-04-27T07:00:00Z");

    @Test
    void aProtectedSourceYieldsHeadlineItsWordsLinkAndCreditOnly() {
        var quotation = article(new Rights(8, true, true, true, "© Harbour News")).quotable();

        assertThat(quotation.title()).isEqualTo("Ore ships");
        assertThat(quotation.text()).isEqualTo("The first ore left the harbour.");
        assertThat(quotation.words()).isLessThanOrEqualTo(8);
        assertThat(quotation.credit()).isEqualTo("© Harbour News");
        assertThat(quotation.picture()).isNull();
    }

    @Test
    void noWordsAllowedMeansHeadlineAndLink() {
        assertThat(article(new Rights(0, false, true, false, null)).quotable().text()).isEmpty();
    }

    @Test
    void aNewSourceGivesFortyWordsAndNoPicture() {
        var quotation = article(Rights.CAREFUL).quotable();

        assertThat(quotation.words()).isLessThanOrEqualTo(40);
        assertThat(quotation.picture()).isNull();
    }

    private static Article article(Rights rights) {
        return new Article(
                new ArticleId(1),
                new SourceId(1),
                new OutletId(1),
                "Harbour News",
                100,
                new WebLink("https://harbour.example/1"),
                "Ore ships",
                "Ada Lind",
                "en",
                null,
                NOW,
                NOW,
                null,
                "The first ore left the harbour. "
                        + "It was a long day for everybody who waited there. ".repeat(20),
                new WebLink("https://harbour.example/1.jpg"),
                1,
                "x",
                false,
                rights);
    }
}
