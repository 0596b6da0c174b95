package org.broadsheet.editions.render;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a list's mails look: accent colour ({@code #rrggbb}), headline typeface, logo. */
public record Look(String accent, Typeface typeface, @Nullable Logo logo) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    public Look {
        if (!COLOUR.matcher(accent).matches()) {
            throw new IllegalArgumentException("an accent colour is written #rrggbb");
        }
    }

    /** Deep red, serif headlines, no logo. */
    public static Look plain() {
        return new Look("#9b2226", Typeface.SERIF, null);
    }
}
