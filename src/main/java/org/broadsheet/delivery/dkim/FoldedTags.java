package org.broadsheet.delivery.dkim;

import java.util.List;

/** Writes the tags of a signature field in lines of at most 76 octets (RFC 6376 3.2 allows it). */
final class FoldedTags {
    private static final int FOLD = 76;
    private static final String BREAK = "\r\n ";

    private final StringBuilder text;
    private int column;

    FoldedTags(String field) {
        text = new StringBuilder(1_024).append(field);
        column = field.length();
    }

    FoldedTags word(String word) {
        if (column + 1 + word.length() > FOLD) {
            text.append("\r\n");
            column = 0;
        }
        text.append(' ').append(word);
        column += 1 + word.length();
        return this;
    }

    /** Names joined by colons, with breaks after a colon where needed. */
    FoldedTags list(String tag, List<String> names) {
        word(tag + names.getFirst() + ":");
        for (var name : names.subList(1, names.size() - 1)) {
            append(name + ":");
        }
        append(names.getLast() + ";");
        return this;
    }

    /** A long Base64 text, to follow {@code b=}. */
    static String broken(String base64) {
        var lines = new StringBuilder();
        for (var at = 0; at < base64.length(); at += FOLD - 2) {
            lines.append(BREAK).append(base64, at, Math.min(base64.length(), at + FOLD - 2));
        }
        return lines.toString();
    }

    private void append(String part) {
        if (column + part.length() > FOLD) {
            text.append(BREAK);
            column = 1;
        }
        text.append(part);
        column += part.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
