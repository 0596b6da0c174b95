package org.broadsheet.editions.render;

/**
 * Text of an outlet, an editor or a reader, made fit to stand in one line of a mail.
 *
 * <p>White space and control characters become single spaces. Dropped are the two characters that
 * mark blanks, halves of surrogate pairs, and the bidi controls with which a name could turn the
 * rest of a line around.
 */
final class PlainText {
    private PlainText() {}

    static String of(String raw) {
        var clean = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> append(clean, c));
        var end = clean.length();
        return end > 0 && clean.charAt(end - 1) == ' '
                ? clean.substring(0, end - 1)
                : clean.toString();
    }

    /** At most so many characters, never half of one; what is cut ends in an ellipsis. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static void append(StringBuilder clean, int c) {
        if (isDropped(c)) {
            return;
        }
        if (Character.isWhitespace(c) || Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
            if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
            return;
        }
        clean.appendCodePoint(c);
    }

    private static boolean isDropped(int c) {
        return c == Blank.OPEN
                || c == Blank.CLOSE
                || (c >= 0xD800 && c <= 0xDFFF)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}
