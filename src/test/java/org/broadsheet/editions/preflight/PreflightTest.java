package org.broadsheet.editions.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.editions.render.Bedrock;
import org.broadsheet.editions.render.BedrockAbroad;
import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.Format;
import org.broadsheet.editions.render.Length;
import org.broadsheet.editions.render.Look;
import org.broadsheet.editions.render.PieceWriter;
import org.broadsheet.editions.render.RenderedDigest;
import org.broadsheet.editions.render.Typeface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {
    private static final String ADDRESS = "Knez Mihailova 12, 11000 Belgrade, Serbia";
    private static final DigestRenderer RENDERER =
            DigestRenderer.on(Path.of("templates"), Path.of("no-such-folder"));

    static Stream<Digest> editions() {
        return Stream.of(Bedrock.edition(), BedrockAbroad.arabic(), BedrockAbroad.serbian());
    }

    @ParameterizedTest
    @EnumSource(Length.class)
    void ourOwnEditionPassesInEveryLength(Length length) {
        assertThat(check(render(Bedrock.edition(), length))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void ourOwnEditionsPassInEveryLanguage(Digest edition) {
        var address = edition.footer().postalAddress();
        for (var language : List.of("en", "de", "sr-Cyrl", "sr-Latn", "ru", "ar")) {
            var words =
                    RENDERER.render(
                            edition,
                            new Format(Length.FULL, Locale.forLanguageTag(language), false));
            assertThat(Preflight.check(words, body(words), address)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#ffff00", "#ffffff", "#000000", "#e0e0e0", "#00ff88", "#1a1a1a", "#7f7f7f",
                "#ff0000"
            })
    void anyAccentCanBeReadByDayAndByNight(String accent) {
        var edition = Bedrock.edition();
        var words = render(withLook(edition, new Look(accent, Typeface.SANS, null)), Length.FULL);
        assertThat(check(words)).isEmpty();
    }

    @Test
    void aDigestWithoutAWayOutIsBlocked() {
        var words = render(Bedrock.edition(), Length.BRIEF);
        var without =
                new RenderedDigest(
                        words.subject(),
                        words.preheader(),
                        html(words).replace("\uE000U\uE001", "https://example.org/"),
                        words.text());
        assertThat(check(without))
                .extracting(Finding::code, Finding::level)
                .contains(org.assertj.core.groups.Tuple.tuple("no-unsubscribe", Level.BLOCKS));
    }

    @Test
    void aMissingPostalAddressBlocks() {
        var words = render(Bedrock.edition(), Length.BRIEF);
        assertThat(Preflight.check(words, body(words), ""))
                .extracting(Finding::code)
                .containsExactly("no-address");
        assertThat(Preflight.check(words, body(words), "Elsewhere 1"))
                .extracting(Finding::code)
                .containsExactly("address-not-shown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${reader.name}", "[[${name}]]", "{{name}}", "%%uuid%%"})
    void aTemplateExpressionLeftOverBlocks(String leftOver) {
        var words = render(Bedrock.edition(), Length.BRIEF);
        var spoilt =
                new RenderedDigest(
                        words.subject(),
                        words.preheader(),
                        html(words).replace("</h1>", leftOver + "</h1>"),
                        words.text());
        assertThat(check(spoilt)).extracting(Finding::code).contains("unfilled");
    }

    @Test
    void anEmptySubjectBlocks() {
        var words = render(Bedrock.edition(), Length.BRIEF);
        var silent = new RenderedDigest("", words.preheader(), words.html(), words.text());
        assertThat(Preflight.blocks(check(silent))).isTrue();
    }

    @Test
    void whatGmailOrOutlookLackIsToldWithAWayAround() {
        var words = render(Bedrock.edition(), Length.BRIEF);
        var modern =
                html(words)
                        .replace(
                                "</h1>",
                                "</h1><div style=\"display:flex;gap:2rem;color:var(--ink)\"><svg></svg><img src=\"https://example.org/a.webp\" alt=\"\" width=\"1\" height=\"1\"></div>");
        assertThat(
                        check(
                                new RenderedDigest(
                                        words.subject(), words.preheader(), modern, words.text())))
                .extracting(Finding::sentence)
                .contains(
                        "display flex is unknown to Outlook for Windows. Write instead: table cells.",
                        "element svg is unknown to Gmail, Outlook for Windows. Write instead: a PNG.",
                        "function var is unknown to Gmail, Outlook for Windows. Write instead: the value itself.");
    }

    @Test
    void greyOnWhiteIsFound() {
        var words = render(Bedrock.edition(), Length.BRIEF);
        var grey =
                html(words)
                        .replace(
                                "</h1>",
                                "</h1><p style=\"color:#aaaaaa;background-color:#ffffff\">Hard to read</p>");
        assertThat(
                        check(
                                new RenderedDigest(
                                        words.subject(), words.preheader(), grey, words.text())))
                .extracting(Finding::code)
                .contains("contrast");
    }

    @Test
    void aSecondHeadingAndAnOddLinkAreTold() {
        var words = render(Bedrock.edition(), Length.BRIEF);
        var odd =
                html(words)
                        .replace("</h1>", "</h1><h1>Two</h1><a href=\"javascript:alert(1)\">x</a>");
        assertThat(check(new RenderedDigest(words.subject(), words.preheader(), odd, words.text())))
                .extracting(Finding::code)
                .contains("h1", "odd-link");
    }

    private static List<Finding> check(RenderedDigest words) {
        return Preflight.check(words, body(words), ADDRESS);
    }

    private static org.broadsheet.editions.render.StoredBody body(RenderedDigest words) {
        return PieceWriter.write(words, "0123456789abcdef0123456789abcdef");
    }

    private static RenderedDigest render(Digest digest, Length length) {
        return RENDERER.render(digest, new Format(length, Locale.ENGLISH, false));
    }

    private static String html(RenderedDigest words) {
        return String.valueOf(words.html());
    }

    private static Digest withLook(Digest edition, Look look) {
        return new Digest(
                look,
                edition.masthead(),
                edition.subject(),
                edition.preheader(),
                edition.note(),
                edition.sponsor(),
                edition.sections(),
                edition.moreInBrowser(),
                edition.footer());
    }
}
