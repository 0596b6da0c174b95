package org.broadsheet.editions.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.editions.render.Bedrock;
import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.Entry;
import org.broadsheet.editions.render.Format;
import org.broadsheet.editions.render.Length;
import org.broadsheet.editions.render.Mark;
import org.broadsheet.editions.render.RenderedDigest;
import org.broadsheet.editions.render.Section;
import org.broadsheet.shared.WebLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenderTest {
    private static final DigestRenderer RENDERER =
            DigestRenderer.on(Path.of("templates"), Path.of("no-such-folder"));

    @Test
    void aGoodDigestIsLeftAlone() {
        var mended =
                Mender.mend(Bedrock.edition(), Map.of(), MenderTest::noOthers, MenderTest::full);
        assertThat(mended.digest()).isEqualTo(Bedrock.edition());
        assertThat(mended.findings()).isEmpty();
    }

    @Test
    void aDeadPageGivesWayToTheStorysNextArticle() {
        var first = Bedrock.edition().sections().getFirst().entries().getFirst();
        var next = told(first, "Harbour News", "https://news.example.org/next");
        var mended =
                Mender.mend(
                        Bedrock.edition(),
                        gone(first.link()),
                        entry -> List.of(next),
                        MenderTest::full);
        assertThat(mended.digest().sections().getFirst().entries().getFirst()).isEqualTo(next);
        assertThat(mended.findings()).extracting(Finding::code).containsExactly("link-replaced");
    }

    @Test
    void aStoryWithoutALivingPageGoesAndSoDoesAnEmptySection() {
        var last = Bedrock.edition().sections().getLast();
        var mended =
                Mender.mend(
                        Bedrock.edition(),
                        gone(last.entries().getFirst().link()),
                        MenderTest::noOthers,
                        MenderTest::full);
        assertThat(mended.digest().sections())
                .extracting(Section::title)
                .doesNotContain(last.title());
        assertThat(mended.findings())
                .extracting(Finding::code)
                .containsExactly("story-dropped", "section-left-out");
        assertThat(mended.findings()).extracting(Finding::level).containsOnly(Level.MENDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 405, 429, 500, 503})
    void aRefusalToMachinesIsNoProof(int status) {
        assertThat(LinkAnswer.ofStatus(status)).isEqualTo(LinkAnswer.NOT_CHECKED);
    }

    @Test
    void whatGmailWouldCutMovesToTheBrowserWithoutSilencingATopic() {
        var many = Bedrock.ofManyStories(20);
        var mended = Mender.mend(many, Map.of(), MenderTest::noOthers, MenderTest::full);
        var html = String.valueOf(mended.words().html());
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(80 * 1024, 90 * 1024);
        assertThat(mended.digest().moreInBrowser() + mended.digest().stories())
                .isEqualTo(many.stories());
        assertThat(mended.digest().sections()).hasSameSizeAs(many.sections());
        assertThat(mended.findings()).extracting(Finding::code).containsExactly("moved-to-browser");
    }

    @Test
    void aPictureWithoutAltGetsAnEmptyOne() {
        var mended =
                Mender.mend(
                        Bedrock.edition(),
                        Map.of(),
                        MenderTest::noOthers,
                        digest ->
                                new RenderedDigest(
                                        "s", "p", "<img src=\"a\"><img alt=\"b\" src=\"c\">", "t"));
        assertThat(mended.words().html())
                .isEqualTo("<img alt=\"\" src=\"a\"><img alt=\"b\" src=\"c\">");
        assertThat(mended.findings()).extracting(Finding::code).containsExactly("alt-added");
    }

    private static Map<WebLink, LinkAnswer> gone(WebLink link) {
        return Map.of(link, LinkAnswer.ofStatus(404));
    }

    private static Entry told(Entry entry, String outlet, String link) {
        return new Entry(
                entry.headline(),
                new WebLink(link),
                Locale.ENGLISH,
                entry.summary(),
                outlet,
                null,
                List.of(),
                null,
                Mark.fresh(),
                false);
    }

    private static List<Entry> noOthers(Entry entry) {
        return List.of();
    }

    private static RenderedDigest full(Digest digest) {
        return RENDERER.render(digest, new Format(Length.FULL, Locale.ENGLISH, false));
    }
}
