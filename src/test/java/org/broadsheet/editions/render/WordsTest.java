package org.broadsheet.editions.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final DigestRenderer RENDERER =
            DigestRenderer.on(Path.of("templates"), Path.of("no-such-folder"));

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 story",
        "en, 2, 2 stories",
        "ru, 1, 1 новость",
        "ru, 3, 3 новости",
        "ru, 11, 11 новостей",
        "ru, 21, 21 новость",
        "sr-Cyrl, 1, 1 вест",
        "sr-Cyrl, 4, 4 вести",
        "sr-Latn, 5, 5 vesti",
        "sr, 21, 21 вест",
        "ar, 2, خبران",
        "ar, 5, 5 أخبار",
        "ar, 11, 11 خبرًا",
        "de, 3, 3 Meldungen"
    })
    void countsAreInTheRightPlural(String language, int count, String right) {
        assertThat(words(language).say("contents.count", count)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Tuesday, November 24, 2026", "en-GB | Tuesday, 24 November 2026",
                        "de | Dienstag, 24. November 2026",
                "sr-Cyrl | уторак, 24. новембра 2026.", "sr-Latn | utorak, 24. novembra 2026.",
                        "ru | вторник, 24 ноября 2026\u202Fг."
            })
    void datesAreWrittenOut(String language, String right) {
        assertThat(words(language).fullDate(Bedrock.DAY)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sr-Cyrl", "sr-Latn", "ru", "ar"})
    void everyLanguageHasEveryText(String language) {
        var shipped = TemplateFiles.shipped().ourTexts();
        var suffix =
                FrameTexts.suffixes(Locale.forLanguageTag(language)).stream()
                        .filter(name ->
                                !name.isEmpty()
                                        && shipped.containsKey("digest" + name + ".properties"))
                        .findFirst()
                        .orElseThrow();
        var english =
                new TreeSet<>(
                        PropertyText.read(shipped.getOrDefault("digest.properties", "")).keySet());
        english.remove("comma");
        assertThat(
                        PropertyText.read(
                                        shipped.getOrDefault("digest" + suffix + ".properties", ""))
                                .keySet())
                .containsAll(english);
    }

    @Test
    void aTextOfTheOtherDirectionIsIsolated() {
        assertThat(words("en").own("صدى المعادن")).isEqualTo("\u2068صدى المعادن\u2069");
        assertThat(words("en").own("Harbour News")).isEqualTo("Harbour News");
        assertThat(words("ar").own("Harbour News")).isEqualTo("\u2068Harbour News\u2069");
    }

    @Test
    void anUnknownLanguageSpeaksEnglish() {
        assertThat(words("fi").say("browser")).isEqualTo("View in browser");
    }

    private static Words words(String language) {
        return RENDERER.words(Locale.forLanguageTag(language));
    }
}
