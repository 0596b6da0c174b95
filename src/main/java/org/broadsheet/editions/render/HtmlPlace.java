package org.broadsheet.editions.render;

import java.util.Locale;

/** Walks along HTML and knows whether it stands between tags, in an attribute, or elsewhere. */
final class HtmlPlace {
    private enum Where {
        TEXT,
        TAG,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        COMMENT,
        STYLE
    }

    private Where where = Where.TEXT;

    /** The context after these characters, which follow those of the call before. */
    BlankContext after(String html) {
        for (var i = 0; i < html.length(); i++) {
            i = step(html, i);
        }
        return switch (where) {
            case TEXT -> BlankContext.HTML_TEXT;
            case SINGLE_QUOTED, DOUBLE_QUOTED -> BlankContext.HTML_ATTRIBUTE;
            case TAG, COMMENT, STYLE ->
                    throw new IllegalStateException(
                            "a blank stands in a "
                                    + where.name().toLowerCase(Locale.ROOT)
                                    + ", where no value is safe");
        };
    }

    private int step(String html, int i) {
        var c = html.charAt(i);
        switch (where) {
            case TEXT -> {
                if (c == '<') {
                    return enter(html, i);
                }
            }
            case TAG -> where = inTag(c);
            case SINGLE_QUOTED -> where = c == '\'' ? Where.TAG : where;
            case DOUBLE_QUOTED -> where = c == '"' ? Where.TAG : where;
            case COMMENT -> where = html.startsWith("-->", i) ? Where.TEXT : where;
            case STYLE -> where = html.startsWith("</style", i) ? Where.TAG : where;
        }
        return i;
    }

    private int enter(String html, int i) {
        if (html.startsWith("<!--", i)) {
            where = Where.COMMENT;
            return i + 3;
        }
        if (html.startsWith("<style", i)) {
            where = Where.STYLE;
            return i;
        }
        where = Where.TAG;
        return i;
    }

    private static Where inTag(char c) {
        return switch (c) {
            case '>' -> Where.TEXT;
            case '\'' -> Where.SINGLE_QUOTED;
            case '"' -> Where.DOUBLE_QUOTED;
            default -> Where.TAG;
        };
    }
}
