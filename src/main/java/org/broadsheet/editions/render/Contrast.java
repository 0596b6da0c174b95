package org.broadsheet.editions.render;

/** The contrast of two colours written {@code #rrggbb} (WCAG 2.2, 1.4.3): 1 to 21. */
public final class Contrast {
    /** What text of any size needs. */
    public static final double READABLE = Colour.READABLE;

    private Contrast() {}

    public static double between(String ink, String ground) {
        return Colour.of(ink).contrastTo(Colour.of(ground));
    }
}
