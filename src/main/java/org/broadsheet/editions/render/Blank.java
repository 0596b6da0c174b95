package org.broadsheet.editions.render;

import java.util.Locale;

/**
 * A personal place in a rendered digest, filled for each reader when the mail is written.
 *
 * <p>In rendered strings a blank is its {@link #marker()}: two private-use characters around a
 * letter. Texts over their limit are cut; a link over its limit is a bug, since half a link is
 * none.
 */
public enum Blank {
    /** The reader's name, or nothing. */
    NAME('N', Kind.TEXT, 100),
    /** The address the mail goes to. */
    TO('T', Kind.TEXT, 254),
    /** One sentence: why this reader gets the digest, and since when. */
    WHY('W', Kind.TEXT, 400),
    PREFERENCES_LINK('P', Kind.LINK, 500),
    UNSUBSCRIBE_LINK('U', Kind.LINK, 500),
    BROWSER_LINK('B', Kind.LINK, 500);

    enum Kind {
        TEXT,
        LINK
    }

    /** There are words before it on its line. */
    private static final int LONGEST_NAME_IN_TEXT = 50;

    static final char OPEN = '\uE000';
    static final char CLOSE = '\uE001';

    private final char letter;
    private final Kind kind;
    private final int limit;

    Blank(char letter, Kind kind, int limit) {
        this.letter = letter;
        this.kind = kind;
        this.limit = limit;
    }

    /** What stands in a rendered string where the value will be. */
    public String marker() {
        return "" + OPEN + letter + CLOSE;
    }

    /** The name by which templates call it: {@code unsubscribeLink}. */
    public String templateName() {
        var words = name().toLowerCase(Locale.ROOT).split("_", -1);
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    public boolean isLink() {
        return kind == Kind.LINK;
    }

    /** The value as it will be read: without control characters, and within the limit. */
    public String clean(String value) {
        return switch (kind) {
            case TEXT -> PlainText.cut(PlainText.of(value), limit);
            case LINK -> checkedLink(value);
        };
    }

    /** A clean value as it stands in the text part, where lines end before column 77. */
    String inText(String clean) {
        return switch (this) {
            case NAME -> TextLines.broken(clean, LONGEST_NAME_IN_TEXT);
            case WHY -> TextLines.broken(clean, TextLines.WIDEST);
            case TO, PREFERENCES_LINK, UNSUBSCRIBE_LINK, BROWSER_LINK -> clean;
        };
    }

    private String checkedLink(String value) {
        if (value.length() > limit
                || !(value.startsWith("https://") || value.startsWith("http://"))) {
            throw new IllegalArgumentException(
                    name() + " is no link of at most " + limit + " characters");
        }
        for (var i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' || value.charAt(i) >= 0x7F) {
                throw new IllegalArgumentException(name() + " holds a character that no link has");
            }
        }
        return value;
    }

    static Blank at(char letter) {
        for (var blank : values()) {
            if (blank.letter == letter) {
                return blank;
            }
        }
        throw new IllegalStateException("no blank is marked " + letter);
    }
}
