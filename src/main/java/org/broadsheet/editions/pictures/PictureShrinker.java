package org.broadsheet.editions.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.broadsheet.editions.pictures.ShrinkOutcome.NoPicture;
import org.broadsheet.editions.pictures.ShrinkOutcome.Shrunk;

/**
 * Makes a picture fit for a mail: at most so wide, 100 KB, upright JPEG or PNG.
 *
 * <p>Drawings stay PNG while that is small enough, since JPEG blurs their lines; everything else
 * becomes JPEG, first of lower quality and then smaller, until it fits.
 */
public final class PictureShrinker {
    /** Twice the width of a mail's column, for sharp screens. */
    public static final int WIDEST = 1_200;

    private static final int MOST_BYTES = 100 * 1024;
    private static final int SMALLEST_SIDE = 120;
    private static final List<Float> QUALITIES = List.of(0.85f, 0.75f, 0.65f, 0.55f);
    private static final List<Integer> WIDTHS = List.of(WIDEST, 1_000, 800, 640, 480);

    private PictureShrinker() {}

    /** A photograph or drawing of an article; too small a one is a sign or a pixel, not shown. */
    public static ShrinkOutcome shrink(byte[] original) {
        try {
            var picture = upright(original);
            if (picture.getWidth() < SMALLEST_SIDE || picture.getHeight() < SMALLEST_SIDE) {
                return new NoPicture(
                        "too small: " + picture.getWidth() + " x " + picture.getHeight());
            }
            return fit(picture, Encoded.isPng(original));
        } catch (IOException unreadable) {
            return new NoPicture(String.valueOf(unreadable.getMessage()));
        }
    }

    /** A list's logo: of any shape, with its transparent places. */
    public static ShrinkOutcome logo(byte[] original, int widest) {
        try {
            var picture = scaled(PictureReader.read(original, widest), widest, true);
            var png = Encoded.png(picture);
            return png.length <= MOST_BYTES
                    ? shrunk(picture, png, "image/png")
                    : fit(picture, false);
        } catch (IOException unreadable) {
            return new NoPicture(String.valueOf(unreadable.getMessage()));
        }
    }

    private static BufferedImage upright(byte[] original) throws IOException {
        return Turn.of(original).upright(PictureReader.read(original, WIDEST));
    }

    private static ShrinkOutcome fit(BufferedImage picture, boolean drawing) throws IOException {
        var widths = WIDTHS.stream().map(width -> Math.min(width, picture.getWidth())).distinct();
        for (var width : widths.toList()) {
            var found = encoded(scaled(picture, width, false), drawing);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new NoPicture("it cannot be made small enough");
    }

    private static Optional<Shrunk> encoded(BufferedImage picture, boolean drawing)
            throws IOException {
        var png = drawing ? Encoded.png(picture) : new byte[MOST_BYTES + 1];
        if (png.length <= MOST_BYTES) {
            return Optional.of(shrunk(picture, png, "image/png"));
        }
        for (var quality : QUALITIES) {
            var jpeg = Encoded.jpeg(picture, quality);
            if (jpeg.length <= MOST_BYTES) {
                return Optional.of(shrunk(picture, jpeg, "image/jpeg"));
            }
        }
        return Optional.empty();
    }

    private static Shrunk shrunk(BufferedImage picture, byte[] bytes, String type) {
        return new Shrunk(bytes, type, picture.getWidth(), picture.getHeight());
    }

    /** Halved until the last step is less than a half: one big step would leave out lines. */
    private static BufferedImage scaled(BufferedImage picture, int widest, boolean transparent) {
        var now = picture;
        var width = Math.min(widest, picture.getWidth());
        while (now.getWidth() / 2 > width) {
            now = drawn(now, now.getWidth() / 2, transparent);
        }
        return drawn(now, width, transparent);
    }

    private static BufferedImage drawn(BufferedImage from, int width, boolean transparent) {
        var height = Math.max(1, Math.round((float) width * from.getHeight() / from.getWidth()));
        var type = transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var to = new BufferedImage(width, height, type);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        if (!transparent) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }
}
