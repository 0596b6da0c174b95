package org.broadsheet.editions.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ColourTest {
    private static final Colour WHITE = Colour.of("#ffffff");
    private static final Colour NIGHT = Colour.of("#1a1c1f");

    /** The figures are those of WCAG's own examples. */
    @Test
    void contrastIsThatOfWcag() {
        assertThat(Contrast.between("#000000", "#ffffff")).isEqualTo(21.0, within(0.01));
        assertThat(Contrast.between("#777777", "#ffffff")).isEqualTo(4.48, within(0.01));
        assertThat(Contrast.between("#ff0000", "#ffffff")).isEqualTo(4.0, within(0.01));
    }

    @Test
    void aReadableColourIsLeftAlone() {
        assertThat(Colour.of("#9b2226").readableOn(WHITE)).hasToString("#9b2226");
    }

    @Test
    void anyColourBecomesReadableOnAnyGround() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var colour = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            assertThat(colour.readableOn(WHITE).contrastTo(WHITE))
                    .isGreaterThanOrEqualTo(Colour.READABLE);
            assertThat(colour.readableOn(NIGHT).contrastTo(NIGHT))
                    .isGreaterThanOrEqualTo(Colour.READABLE);
        }
    }

    @Test
    void aMendedRedIsStillRed() {
        var red = Colour.of("#9b2226").readableOn(NIGHT);
        assertThat(red.red()).isGreaterThan(2 * red.green());
    }
}
