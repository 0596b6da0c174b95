package org.broadsheet.editions.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredBodyTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final DigestRenderer RENDERER =
            DigestRenderer.on(Path.of("templates"), Path.of("no-such-folder"));
    private static final Pattern LINES =
            Pattern.compile("((?!\\.)[\\x20-\\x7E]{0,76}+\\r\\n)*+[\\x20-\\x7E]{0,76}+");
    private static final List<Locale> LANGUAGES =
            Stream.of("en", "de", "sr-Cyrl", "sr-Latn", "ru", "ar")
                    .map(Locale::forLanguageTag)
                    .toList();
    private static final List<String> HOSTILE =
            List.of(
                    "",
                    "Ada <script>alert(1)</script>",
                    "\" onmouseover='x' a=\"",
                    "O'Neill & Söhne = 100 %",
                    "=3D=\r\nBcc: all@example.org",
                    ".\r\n.\r\nQUIT",
                    "--=_0123456789abcdef01234567--",
                    "From the pit",
                    "\u202Eevil\u202C",
                    "آدا مارش",
                    "Ада Марш",
                    "\uE000U\uE001 marker",
                    "\uD83D\uDE80\uD83D half",
                    "  trailing   spaces  ",
                    "${T(java.lang.Runtime)} [[${blank}]] %n",
                    "x".repeat(4_000),
                    "\uD83D\uDE80".repeat(200));

    static Stream<Format> formats() {
        return LANGUAGES.stream()
                .flatMap(language ->
                        Stream.of(Length.values())
                                .map(length -> new Format(length, language, false)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void filledPiecesReadLikeTheDirectRenderWithTheValuesEscaped(Format format) {
        var rendered = RENDERER.render(Bedrock.edition(), format);
        var body = PieceWriter.write(rendered, KEY);
        for (var name : HOSTILE) {
            var values = named(name);
            assertThat(body.text(values)).isEqualTo(direct(rendered.text(), values, false));
            assertThat(body.html(values))
                    .contains(direct(String.valueOf(rendered.html()), values, true));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyLineHasAtMost76OctetsAndEndsInCrlf(Format format) {
        var body = PieceWriter.write(RENDERER.render(Bedrock.edition(), format), KEY);
        for (var name : HOSTILE) {
            var wire = new String(body.fill(named(name)), StandardCharsets.ISO_8859_1);
            assertThat(wire).matches(LINES);
        }
    }

    @Test
    void anyNameOfAnyCharactersStaysInItsPlace() {
        var rendered =
                RENDERER.render(Bedrock.edition(), new Format(Length.BRIEF, Locale.ENGLISH, false));
        var body = PieceWriter.write(rendered, KEY);
        var random = new Random(214);
        for (var i = 0; i < 300; i++) {
            var name = new StringBuilder();
            random.ints(random.nextInt(120), 0, 0x11000).forEach(name::appendCodePoint);
            var values = named(name.toString());
            assertThat(body.html(values))
                    .contains(direct(String.valueOf(rendered.html()), values, true));
        }
    }

    @Test
    void aBodyOfTextAloneHasOnePart() {
        var rendered =
                RENDERER.render(Bedrock.edition(), new Format(Length.FULL, Locale.ENGLISH, true));
        var body = PieceWriter.write(rendered, KEY);
        assertThat(rendered.html()).isNull();
        assertThat(body.contentHeaders())
                .containsEntry("Content-Type", "text/plain; charset=utf-8");
        assertThat(body.text(Bedrock.ada()))
                .isEqualTo(direct(rendered.text(), Bedrock.ada(), false));
    }

    @Test
    void writingTwiceGivesEqualBytes() {
        var format = new Format(Length.FULL, Bedrock.ARABIC, false);
        var first = PieceWriter.write(RENDERER.render(Bedrock.edition(), format), KEY);
        var second = PieceWriter.write(RENDERER.render(Bedrock.edition(), format), KEY);
        assertThat(second.toBytes()).isEqualTo(first.toBytes());
    }

    @Test
    void aStoredBodyComesBackAsItWas() {
        var body =
                PieceWriter.write(
                        RENDERER.render(
                                Bedrock.edition(), new Format(Length.FULL, Locale.ENGLISH, false)),
                        KEY);
        var back = StoredBody.fromBytes(body.toBytes());
        assertThat(back.fill(Bedrock.ada())).isEqualTo(body.fill(Bedrock.ada()));
        assertThat(back.contentHeaders()).isEqualTo(body.contentHeaders());
        assertThat(back.gaps()).isEqualTo(body.gaps());
    }

    @Test
    void longWordsAboutAReaderKeepTheLinesOfTheTextShort() {
        var format = new Format(Length.BRIEF, Locale.ENGLISH, false);
        var body = PieceWriter.write(RENDERER.render(Bedrock.edition(), format), KEY);
        var values = new HashMap<>(Bedrock.ada());
        values.put(
                Blank.WHY, "You get this because " + "an editor of ours ".repeat(9) + "said so.");
        values.put(Blank.NAME, "Ada Maria ".repeat(9).strip());
        assertThat(body.text(values).lines())
                .allMatch(line -> line.length() <= 76 || line.contains("://"))
                .anyMatch(line -> line.endsWith("said so."));
    }

    @Test
    void aBlankWithoutAValueIsRefused() {
        var body =
                PieceWriter.write(
                        RENDERER.render(
                                Bedrock.edition(), new Format(Length.FULL, Locale.ENGLISH, false)),
                        KEY);
        assertThatThrownBy(() -> body.fill(Map.of()))
                .hasMessageContaining("no value for the blank");
    }

    @Test
    void aLinkThatIsNoneIsRefused() {
        assertThat(IntStream.of('\r', '\n', ' ', '\u0000', 'é'))
                .allSatisfy(c ->
                        assertThatThrownBy(() ->
                                        Blank.UNSUBSCRIBE_LINK.clean(
                                                "https://example.org/" + (char) (int) c))
                                .isInstanceOf(IllegalArgumentException.class));
        assertThatThrownBy(() -> Blank.BROWSER_LINK.clean("javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBoundaryStandsWithinOneHeaderLine() {
        var body =
                PieceWriter.write(
                        RENDERER.render(
                                Bedrock.edition(), new Format(Length.FULL, Locale.ENGLISH, false)),
                        KEY);
        assertThat(body.contentHeaders())
                .allSatisfy((name, value) ->
                        assertThat(name + ": " + value).hasSizeLessThanOrEqualTo(76));
    }

    private static Map<Blank, String> named(String name) {
        var values = new EnumMap<Blank, String>(Blank.class);
        values.putAll(Bedrock.ada());
        values.put(Blank.NAME, name);
        values.put(Blank.WHY, "Because: " + name);
        return values;
    }

    /** Written anew here, so that it is not the code under test that says what is right. */
    private static String direct(String rendered, Map<Blank, String> values, boolean html) {
        var text = rendered;
        for (var blank : Blank.values()) {
            var value = blank.clean(values.getOrDefault(blank, ""));
            var escaped =
                    html
                            ? value.replace("&", "&amp;")
                                    .replace("<", "&lt;")
                                    .replace(">", "&gt;")
                                    .replace("\"", "&quot;")
                                    .replace("'", "&#39;")
                            : blank.inText(value);
            text = text.replace(blank.marker(), escaped);
        }
        return text;
    }
}
