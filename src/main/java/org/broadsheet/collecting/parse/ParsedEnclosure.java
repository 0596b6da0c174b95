package org.broadsheet.collecting.parse;

import org.jspecify.annotations.Nullable;

/** A file that goes with an entry; feeds write anything into the length, so it may be missing. */
public record ParsedEnclosure(String url, @Nullable String type, @Nullable Long length) {
    boolean isPicture() {
        return type != null && type.startsWith("image");
    }
}
