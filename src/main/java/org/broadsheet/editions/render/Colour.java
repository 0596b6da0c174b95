package org.broadsheet.editions.render;

import java.util.HexFormat;

/** A colour and its contrast to others, by the formulas of WCAG 2.2 (relative luminance, 1.4.3). */
record Colour(int red, int green, int blue) {
    /** What text of any size needs (WCAG 2.2, level AA). */
    static final double READABLE = 4.5;

    static Colour of(String hex) {
        var rgb = HexFormat.fromHexDigits(hex, 1, 7);
        return new Colour(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    double contrastTo(Colour other) {
        var mine = luminance();
        var theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    /**
     * This colour, or the nearest darker or lighter one of its hue that can be read on that ground.
     */
    Colour readableOn(Colour ground) {
        var step = ground.luminance() > 0.18 ? -0.01f : 0.01f;
        var mended = this;
        for (var lightness = lightness();
                mended.contrastTo(ground) < READABLE && lightness >= 0 && lightness <= 1;
                lightness += step) {
            mended = withLightness(lightness);
        }
        return mended.contrastTo(ground) >= READABLE ? mended : withLightness(step < 0 ? 0 : 1);
    }

    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    private float lightness() {
        return (Math.max(red, Math.max(green, blue)) + Math.min(red, Math.min(green, blue))) / 510f;
    }

    /** The same hue and saturation (HSL), darker or lighter. */
    private Colour withLightness(float lightness) {
        var most = Math.max(red, Math.max(green, blue));
        var least = Math.min(red, Math.min(green, blue));
        var spread = most - least;
        var room = 255 - Math.abs(most + least - 255);
        var saturation = room == 0 ? 0f : (float) spread / room;
        var chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
        var floor = lightness - chroma / 2;
        return new Colour(
                channel(red, least, spread, chroma, floor),
                channel(green, least, spread, chroma, floor),
                channel(blue, least, spread, chroma, floor));
    }

    private static int channel(int value, int least, int spread, float chroma, float floor) {
        var share = spread == 0 ? 0f : (float) (value - least) / spread;
        return Math.clamp(Math.round((floor + share * chroma) * 255), 0, 255);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
