package org.broadsheet.delivery.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Turns words of people into pieces that may stand in a header, to be joined by single spaces.
 *
 * <p>Plain ASCII stays readable; anything else becomes encoded-words of RFC 2047 in UTF-8, at most
 * 66 octets each, never parting a character.
 */
final class HeaderWords {
    private static final int LONGEST_PLAIN_WORD = 60;

    /** So that one fits beside the longest field name of words, in a line of 76 (RFC 2047 2). */
    private static final int LONGEST_ENCODED_WORD = 66;

    private static final int LONGEST_ENCODED_TEXT = LONGEST_ENCODED_WORD - "=?UTF-8?Q??=".length();
    private static final int LONGEST_ENCODED_BYTES = LONGEST_ENCODED_TEXT / 4 * 3;
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]*");
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}]+");
    private static final String SAFE_IN_Q =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/";

    private HeaderWords() {}

    /** The words of a text field such as Subject (RFC 5322 2.2.1). */
    static List<String> text(String words) {
        var clean = clean(words);
        return isPlain(clean) ? List.of(clean.split(" ")) : encoded(clean);
    }

    /** The words of a display name: atoms, one quoted string, or encoded-words (RFC 5322 3.2.5). */
    static List<String> phrase(String words) {
        var clean = clean(words);
        if (clean.isEmpty()) {
            return List.of();
        }
        if (!isPlain(clean)) {
            return encoded(clean);
        }
        return ATOMS.matcher(clean).matches()
                ? List.of(clean.split(" "))
                : List.of(("\"" + clean.replaceAll("[\"\\\\]", "\\\\$0") + "\"").split(" "));
    }

    private static String clean(String words) {
        if (isCleanAscii(words)) {
            return words;
        }
        var wellFormed = new String(words.getBytes(UTF_8), UTF_8);
        return BREAKS.matcher(wellFormed).replaceAll(" ").strip();
    }

    /**
     * Visible characters and single spaces within: most names and subjects, found without regex.
     */
    private static boolean isCleanAscii(String words) {
        var before = ' ';
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return words.isEmpty() || before != ' ';
    }

    private static boolean isPlain(String clean) {
        return PLAIN.matcher(clean).matches()
                && !clean.contains("=?")
                && List.of(clean.split(" ")).stream()
                        .allMatch(word -> word.length() <= LONGEST_PLAIN_WORD);
    }

    private static List<String> encoded(String clean) {
        var letters = clean.codePoints().filter(c -> c < 0x7f).count();
        var mostlyAscii = letters * 3 > clean.codePoints().count() * 2;
        var words = new ArrayList<String>();
        var part = new StringBuilder();
        for (var character : clean.codePoints().mapToObj(Character::toString).toList()) {
            if (isTooLong(part + character, mostlyAscii)) {
                words.add(encodedWord(part.toString(), mostlyAscii));
                part.setLength(0);
            }
            part.append(character);
        }
        words.add(encodedWord(part.toString(), mostlyAscii));
        return words;
    }

    private static boolean isTooLong(String part, boolean q) {
        return q
                ? q(part).length() > LONGEST_ENCODED_TEXT
                : part.getBytes(UTF_8).length > LONGEST_ENCODED_BYTES;
    }

    private static String encodedWord(String part, boolean q) {
        return q
                ? "=?UTF-8?Q?" + q(part) + "?="
                : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(part.getBytes(UTF_8)) + "?=";
    }

    /** RFC 2047 4.2, with the few characters that 5(3) allows in a display name. */
    private static String q(String part) {
        var out = new StringBuilder();
        for (var octet : part.getBytes(UTF_8)) {
            if (octet == ' ') {
                out.append('_');
            } else if (SAFE_IN_Q.indexOf(octet) >= 0) {
                out.append((char) octet);
            } else {
                out.append('=').append("%02X".formatted(octet & 0xff));
            }
        }
        return out.toString();
    }
}
