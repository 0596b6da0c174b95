package org.broadsheet.demo.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoNewsTests {
    private static final List<SiteOutlet> OUTLETS =
            Stream.of(
                            "lode-and-ledger",
                            "strata-wire",
                            "danube-metals-review",
                            "cathode-daily",
                            "ruda-i-metal")
                    .map(OutletFile::read)
                    .toList();

    @Test
    void thereIsEnoughNewsForADigestAndAllOfItIsRecent() {
        assertThat(articles().count()).isGreaterThanOrEqualTo(58);
        assertThat(articles())
                .allSatisfy(article ->
                        assertThat(article.age())
                                .isBetween(Duration.ofHours(2), Duration.ofHours(72)));
    }

    @Test
    void severalOutletsReportTheSameEvents() {
        var outlets =
                OUTLETS.stream()
                        .flatMap(outlet ->
                                outlet.articles().stream()
                                        .map(one -> List.of(one.event(), outlet.name())))
                        .filter(pair -> !pair.getFirst().isEmpty())
                        .collect(groupingBy(List::getFirst, mapping(List::getLast, toSet())));

        assertThat(outlets).hasSizeGreaterThanOrEqualTo(12);
        assertThat(outlets.values()).allSatisfy(names -> assertThat(names).hasSizeBetween(2, 4));
    }

    @Test
    void titlesAreDifferentAndFitASubject() {
        assertThat(articles()).extracting(SiteArticle::title).doesNotHaveDuplicates();
        assertThat(articles())
                .allSatisfy(article -> assertThat(article.title()).hasSizeLessThanOrEqualTo(90));
    }

    @Test
    void theSerbianOutletFitsItsCharset() {
        var serbian = OUTLETS.getLast();
        var encoder = serbian.charset().newEncoder();
        assertThat(serbian.articles())
                .allSatisfy(article ->
                        assertThat(
                                        encoder.canEncode(
                                                article.title()
                                                        + article.teaser()
                                                        + article.paragraphs()))
                                .as(article.title())
                                .isTrue());
    }

    private static Stream<SiteArticle> articles() {
        return OUTLETS.stream().flatMap(outlet -> outlet.articles().stream());
    }
}
