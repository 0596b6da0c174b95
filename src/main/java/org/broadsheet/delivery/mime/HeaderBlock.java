package org.broadsheet.delivery.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Header fields in the order they were added, encoded and folded, each line ended by CRLF.
 *
 * <p>Folding happens at the single spaces between words, at column 76 (RFC 5322 2.1.1, RFC 2047 2);
 * only a word that is longer by itself, such as a long address, passes it, and none passes 998.
 */
final class HeaderBlock {
    private static final int FOLD = 76;
    private static final int LONGEST = 998;
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern FOLDED = Pattern.compile("[\\x20-\\x7e]+(\\r\\n [\\x20-\\x7e]+)*");

    private final StringBuilder lines = new StringBuilder(1_024);

    /** Words of people: a subject. */
    HeaderBlock text(String field, String words) {
        return words(field, HeaderWords.text(words));
    }

    /** A display name and what stands in angle brackets after it. */
    HeaderBlock named(String field, String name, String bracketed) {
        var words = new ArrayList<>(HeaderWords.phrase(name));
        words.add(bracketed);
        return words(field, words);
    }

    /** Words of ours, each without a break inside. */
    HeaderBlock plain(String field, String... words) {
        return words(field, List.of(words));
    }

    /** A value that was encoded and folded before, such as a content type with its boundary. */
    HeaderBlock folded(String field, String value) {
        if (!FOLDED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a folded value of " + field);
        }
        lines.append(name(field)).append(": ").append(value).append("\r\n");
        return this;
    }

    byte[] bytes() {
        return lines.toString().getBytes(UTF_8);
    }

    private HeaderBlock words(String field, List<String> words) {
        lines.append(name(field)).append(':');
        var column = field.length() + 1;
        var first = true;
        for (var word : words) {
            var length = octets(word);
            if (length < 0 || length >= LONGEST - FOLD) {
                throw new IllegalArgumentException("control character or long word in " + field);
            }
            if (!first && column + 1 + length > FOLD) {
                lines.append("\r\n");
                column = 0;
            }
            lines.append(' ').append(word);
            column += 1 + length;
            first = false;
        }
        lines.append("\r\n");
        return this;
    }

    /** In UTF-8; less than none where a control character stands among them. */
    private static int octets(String word) {
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if (c >= 0x7f) {
                return CONTROL.matcher(word).find() ? -1 : word.getBytes(UTF_8).length;
            }
            if (c < ' ') {
                return -1;
            }
        }
        return word.length();
    }

    private static String name(String field) {
        if (!FIELD_NAME.matcher(field).matches()) {
            throw new IllegalArgumentException("not a field name");
        }
        return field;
    }
}
