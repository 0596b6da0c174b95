package org.broadsheet.collecting.extract.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What came over the wire, as characters, and whether they are markup or plain text. */
public record PageText(String text, boolean markup) {
    private static final Pattern TAGS =
            Pattern.compile("(?i)<(!doctype|html|head|body|div|p|article|meta|title|span|br)\\b");
    private static final int LOOK_AT = 20_000;

    public static PageText of(byte[] body, @Nullable String contentType) {
        var text = PageCharset.decode(body, contentType);
        var head = text.substring(0, Math.min(text.length(), LOOK_AT));
        var type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
        var markup = !type.startsWith("text/plain") && TAGS.matcher(head).find();
        return new PageText(text, markup);
    }
}
