package org.broadsheet.demo.site;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;

/** What stands before the hills of a {@link Landscape}: salt ponds, or a smelter. */
final class Foreground {
    private static final List<Color> WATERS =
            List.of(
                    new Color(0x7fc8b8),
                    new Color(0xbfe0d0),
                    new Color(0xf0d9a0),
                    new Color(0xe9a980),
                    new Color(0x5aa7b0));
    private static final double MIDDLE = Landscape.WIDTH / 2.0;
    private static final double HORIZON = Landscape.HEIGHT * 0.66;
    private static final double FLOOR = Landscape.HEIGHT * 0.86;

    private Foreground() {}

    static void ponds(Graphics2D pen, Palette palette, Random random) {
        pen.setColor(Palette.mixed(palette.haze(), Color.WHITE, 0.5));
        pen.fill(new Rectangle2D.Double(0, HORIZON, Landscape.WIDTH, Landscape.HEIGHT - HORIZON));
        var depth = 14.0;
        for (var y = HORIZON + 6; y < Landscape.HEIGHT; ) {
            for (var x = -900.0 + random.nextInt(300); x < Landscape.WIDTH + 900; ) {
                var width = 220.0 + random.nextInt(320);
                pen.setColor(WATERS.get(random.nextInt(WATERS.size())));
                pen.fill(pond(x, width, y, depth));
                x += width + 24;
            }
            y += 4 + depth * 1.12;
            depth *= 1.55;
        }
    }

    /** Narrower the farther away. */
    private static Path2D pond(double x, double width, double y, double depth) {
        var pond = new Path2D.Double();
        pond.moveTo(across(x, y), y);
        pond.lineTo(across(x + width, y), y);
        pond.lineTo(across(x + width, y + depth), y + depth);
        pond.lineTo(across(x, y + depth), y + depth);
        pond.closePath();
        return pond;
    }

    private static double across(double x, double y) {
        var nearness = (y - HORIZON) / (Landscape.HEIGHT - HORIZON);
        return MIDDLE + (x - MIDDLE) * (0.35 + 0.65 * nearness);
    }

    static void works(Graphics2D pen, Palette palette, Random random) {
        var dark = Palette.mixed(palette.near(), Color.BLACK, 0.25);
        var left = 220 + random.nextInt(500);
        for (var i = 0; i < 3; i++) {
            var x = left + i * (70 + random.nextInt(50));
            var top = FLOOR - 260 - random.nextInt(150);
            steam(pen, x + 16, top);
            pen.setColor(dark);
            pen.fill(stack(x, top));
        }
        pen.setColor(dark);
        var roof = left - 120.0;
        for (var i = 0; i < 5; i++) {
            var width = 110 + random.nextInt(120);
            var height = 70 + random.nextInt(90);
            pen.fill(new Rectangle2D.Double(roof, FLOOR - height, width, height));
            roof += width - 10;
        }
        pen.fill(new Rectangle2D.Double(0, FLOOR, Landscape.WIDTH, Landscape.HEIGHT - FLOOR));
        pen.setColor(new Color(0xffd27a));
        for (var i = 0; i < 14; i++) {
            var x = left - 100 + random.nextInt(520);
            pen.fill(new Rectangle2D.Double(x, FLOOR - 20 - random.nextInt(50), 7, 9));
        }
    }

    private static Path2D stack(double x, double top) {
        var stack = new Path2D.Double();
        stack.moveTo(x, FLOOR);
        stack.lineTo(x + 6, top);
        stack.lineTo(x + 26, top);
        stack.lineTo(x + 34, FLOOR);
        stack.closePath();
        return stack;
    }

    private static void steam(Graphics2D pen, double x, double y) {
        pen.setColor(new Color(255, 255, 255, 70));
        for (var i = 0; i < 9; i++) {
            var size = 26 + i * 13;
            pen.fill(
                    new Ellipse2D.Double(
                            x + i * i * 4 + i * 14 - size / 2.0,
                            y - 20 - i * 17 - size / 2.0,
                            size * 1.5,
                            size));
        }
    }
}
