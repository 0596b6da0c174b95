package org.broadsheet.demo.site;

import java.awt.Color;
import java.util.List;

/** The colours of one drawn landscape, from the sky down to what is near. */
record Palette(Color sky, Color haze, Color sun, Color far, Color near) {
    static final List<Palette> ALL =
            List.of(
                    of(0xf3c48b, 0xf9e7c9, 0xfff3dc, 0xc98f6b, 0x4a2b2f),
                    of(0x8fb7c9, 0xe6ece4, 0xffffff, 0x7f9aa3, 0x1f3540),
                    of(0x2f3e5c, 0xd99a7c, 0xffd9a8, 0x6d5a70, 0x161b2b),
                    of(0xbfd3b6, 0xf2efd8, 0xfffbe8, 0x8aa387, 0x24382c));

    /** {@code nearness} from 0 to 1. */
    Color ground(double nearness) {
        return mixed(mixed(far, haze, 0.35), near, nearness);
    }

    static Color mixed(Color one, Color other, double share) {
        return new Color(
                channel(one.getRed(), other.getRed(), share),
                channel(one.getGreen(), other.getGreen(), share),
                channel(one.getBlue(), other.getBlue(), share));
    }

    private static int channel(int one, int other, double share) {
        return (int) (one + (other - one) * share);
    }

    private static Palette of(int sky, int haze, int sun, int far, int near) {
        return new Palette(
                new Color(sky), new Color(haze), new Color(sun), new Color(far), new Color(near));
    }
}
