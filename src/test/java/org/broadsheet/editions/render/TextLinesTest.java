package org.broadsheet.editions.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextLinesTest {
    private static final TextLines LINES = new TextLines(Locale.ENGLISH);

    @Test
    void linesBreakBetweenWordsBeforeColumn77() {
        assertThat(LINES.wrap("word ".repeat(60)).lines())
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(77).endsWith("word"));
    }

    @Test
    void aListGoesOnUnderItsText() {
        assertThat(LINES.wrap("* " + "word ".repeat(20)))
                .matches("\\* word[^\\n]*\\n  word[^\\n]*\\n");
    }

    @Test
    void aLinkIsNeverBroken() {
        var line = "[12] https://example.org/" + "a-".repeat(60);
        assertThat(LINES.wrap(line)).isEqualTo(line + "\n");
    }

    @Test
    void chineseBreaksByWidthWithoutSpaces() {
        assertThat(LINES.wrap("锂".repeat(100)).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(38));
    }

    @Test
    void manyEmptyLinesBecomeOne() {
        assertThat(LINES.wrap("\n\na\n \n\n\nb\n\n")).isEqualTo("a\n\nb\n");
    }
}
