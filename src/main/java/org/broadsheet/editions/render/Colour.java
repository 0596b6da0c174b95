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

    /** This colour, or the nearest darker or lighter one that can be read on that ground. */
    Colour readableOn(Colour ground) {
        var towards = ground.luminance() > 0.18 ? new Colour(0, 0, 0) : new Colour(255, 255, 255);
        var step = 0;
        var mended = this;
        while (mended.contrastTo(ground) < READABLE && step < 100) {
            step++;
            mended = mixed(towards, step / 100.0);
        }
        return mended;
    }

    /** A share of the other colour mixed in, 0 to 1. */
    Colour mixed(Colour other, double share) {
        return new Colour(
                mix(red, other.red, share),
                mix(green, other.green, share),
                mix(blue, other.blue, share));
    }

    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
