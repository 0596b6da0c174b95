package org.broadsheet.editions.render;

import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/** A list's sign, shown in place of its name in large letters; size in CSS pixels. */
public record Logo(WebLink light, @Nullable WebLink dark, int width, int height) {
    private static final int WIDEST = 520;

    public Logo {
        if (width < 1 || width > WIDEST || height < 1) {
            throw new IllegalArgumentException("a logo is 1 to " + WIDEST + " pixels wide");
        }
    }
}
