package org.broadsheet.editions.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks the lines of a text part before column 77, as the language breaks lines.
 *
 * <p>A line goes on under its own indentation. A link is never broken: it stands alone on its line,
 * however long. More than one empty line in a row becomes one.
 */
public final class TextLines {
    static final int WIDEST = 76;

    private final BreakIterator breaks;

    TextLines(Locale locale) {
        this.breaks = Breaks.lines(locale);
    }

    /** A line of that sign, as long as the title above it. */
    public String under(String title, String sign) {
        return sign.repeat(Math.min(width(title), WIDEST));
    }

    public String rule() {
        return "-".repeat(40);
    }

    /** One reader's words, broken at spaces: they are filled in too often for more care. */
    static String broken(String words, int widest) {
        if (words.length() <= widest) {
            return words;
        }
        var broken = new StringBuilder(words);
        var head = 0;
        for (var space = broken.indexOf(" "); space >= 0; ) {
            var next = broken.indexOf(" ", space + 1);
            if ((next < 0 ? broken.length() : next) - head > widest) {
                broken.setCharAt(space, '\n');
                head = space + 1;
            }
            space = next;
        }
        return broken.toString();
    }

    String wrap(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            var trimmed = line.stripTrailing();
            if (!(trimmed.isEmpty() && (lines.isEmpty() || lines.getLast().isEmpty()))) {
                wrap(trimmed, lines);
            }
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return String.join("\n", lines) + "\n";
    }

    private void wrap(String line, List<String> lines) {
        if (width(line) <= WIDEST || line.contains("://")) {
            lines.add(line);
            return;
        }
        var indent = indentOf(line);
        var current = new StringBuilder(line.substring(0, indent.length()));
        breaks.setText(line);
        var from = indent.length();
        for (var to = breaks.following(from);
                to != BreakIterator.DONE;
                from = to, to = breaks.next()) {
            var word = line.substring(from, to);
            if (width(current) + width(word.stripTrailing()) > WIDEST
                    && current.length() > indent.length()) {
                lines.add(current.toString().stripTrailing());
                current.setLength(0);
                current.append(indent.replaceAll("\\S", " "));
            }
            current.append(word);
        }
        lines.add(current.toString().stripTrailing());
    }

    /** Spaces, and a list's bullet after them. */
    private static String indentOf(String line) {
        var end = 0;
        while (end < line.length() && " *-•>".indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        return line.substring(0, Math.min(end, 8));
    }

    private static int width(CharSequence text) {
        return text.codePoints().map(TextLines::width).sum();
    }

    private static int width(int c) {
        var kind = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return switch (kind) {
            case UCharacter.EastAsianWidth.FULLWIDTH, UCharacter.EastAsianWidth.WIDE -> 2;
            default -> isUnseen(c) ? 0 : 1;
        };
    }

    private static boolean isUnseen(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }
}
