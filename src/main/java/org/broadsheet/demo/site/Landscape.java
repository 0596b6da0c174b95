package org.broadsheet.demo.site;

import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** The pictures of the demo's outlets: landscapes of mining, flat as on a poster, drawn here. */
final class Landscape {
    static final int WIDTH = 1_600;
    static final int HEIGHT = 900;

    private final Graphics2D pen;
    private final Palette palette;
    private final Random random;

    private Landscape(Graphics2D pen, Random random) {
        this.pen = pen;
        this.random = random;
        this.palette = Palette.ALL.get(random.nextInt(Palette.ALL.size()));
    }

    /** A JPEG, always the same for the same words. */
    static byte[] of(String words) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        new Landscape(pen, new Random(words.hashCode() * 7_919L)).draw();
        pen.dispose();
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", file);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    private void draw() {
        pen.setPaint(new GradientPaint(0, 0, palette.sky(), 0, HEIGHT * 0.75f, palette.haze()));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        var sun = 90 + random.nextInt(120);
        pen.setColor(palette.sun());
        pen.fill(
                new Ellipse2D.Double(
                        200 + random.nextInt(1_100), 110 + random.nextInt(200), sun, sun));
        switch (random.nextInt(3)) {
            case 0 -> ridges(5, 0.42);
            case 1 -> {
                ridges(3, 0.38);
                Foreground.ponds(pen, palette, random);
            }
            default -> {
                ridges(4, 0.46);
                Foreground.works(pen, palette, random);
            }
        }
    }

    private void ridges(int count, double highest) {
        for (var i = 0; i < count; i++) {
            var nearness = (double) i / (count - 1);
            pen.setColor(palette.ground(nearness));
            pen.fill(
                    ridge(
                            HEIGHT * (highest + (0.9 - highest) * nearness),
                            130 - 60 * nearness,
                            i > 0));
        }
    }

    /** Near ones are cut in steps, as open pits are. */
    private Path2D ridge(double base, double height, boolean stepped) {
        var phase = random.nextDouble() * 6;
        var second = random.nextDouble() * 6;
        var pace = 0.8 + random.nextDouble();
        var line = new Path2D.Double();
        line.moveTo(0, HEIGHT);
        for (var x = 0; x <= WIDTH; x += 4) {
            var at = x * 2 * Math.PI / WIDTH;
            var wave =
                    0.55 * Math.sin(pace * at + phase)
                            + 0.28 * Math.sin(2.3 * pace * at + second)
                            + 0.12 * Math.sin(5.1 * at + phase)
                            + 0.05 * Math.sin(13 * at + second);
            var y = base - height * wave;
            line.lineTo(x, stepped ? Math.round(y / 26) * 26 * 0.55 + y * 0.45 : y);
        }
        line.lineTo(WIDTH, HEIGHT);
        line.closePath();
        return line;
    }
}
