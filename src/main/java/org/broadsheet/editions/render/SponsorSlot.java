package org.broadsheet.editions.render;

import java.util.Locale;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/** A paid word, always labelled and never counted as a story. */
public record SponsorSlot(
        String name, String text, WebLink link, Locale language, @Nullable Picture picture) {
    public SponsorSlot {
        name = PlainText.of(name);
        text = PlainText.of(text);
    }

    public Direction direction() {
        return Direction.of(name + " " + text, language);
    }
}
