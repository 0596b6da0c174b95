package org.broadsheet.editions.render;

import org.broadsheet.shared.WebLink;

/**
 * A picture that we serve ourselves; size of the file in pixels, {@code alt} empty for ornament.
 */
public record Picture(WebLink url, int width, int height, String alt) {
    public Picture {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture has a size");
        }
        alt = PlainText.of(alt);
    }

    /** How large it is shown, in CSS pixels: as wide as that, but no higher, in its own shape. */
    public Shown within(int mostWidth, int mostHeight) {
        var height = heightAt(mostWidth);
        return height <= mostHeight
                ? new Shown(mostWidth, height)
                : new Shown(Math.max(1, mostHeight * width / this.height), mostHeight);
    }

    /** A size in CSS pixels. */
    public record Shown(int width, int height) {}

    /** The height that keeps the picture's shape at the given width, in CSS pixels. */
    public int heightAt(int shownWidth) {
        return Math.max(1, Math.round((float) shownWidth * height / width));
    }
}
