package org.broadsheet.collecting.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What the server gave us to ask "has it changed?" with, kept as opaque text (RFC 9110 8.8): quotes
 * included, never normalised.
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }

    /**
     * Those of an answer, to replace the stored ones together; {@code Expires: 0} says they are
     * worthless, and a date of 2038 is a server's way of saying never.
     */
    static Validators of(
            @Nullable String etag, @Nullable String lastModified, @Nullable String expires) {
        if (expires != null && expires.strip().equals("0")) {
            return NONE;
        }
        var real = lastModified != null && !lastModified.contains("2038") ? lastModified : null;
        return new Validators(blankToNull(etag), blankToNull(real));
    }

    /** The ones to keep after a 304, which need not repeat what has not changed. */
    Validators orElse(Validators before) {
        return isEmpty() ? before : this;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > 1_000 ? null : text;
    }
}
