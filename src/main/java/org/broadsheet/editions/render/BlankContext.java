package org.broadsheet.editions.render;

/** Where a blank stands, and so how its value is escaped. */
public enum BlankContext {
    HTML_TEXT,
    HTML_ATTRIBUTE,
    TEXT;

    /**
     * The clean value as it is written here. One escape serves both places in HTML: it is right in
     * text and in either kind of quotes.
     */
    String escape(Blank blank, String clean) {
        return switch (this) {
            case HTML_TEXT, HTML_ATTRIBUTE -> escapeHtml(clean);
            case TEXT -> blank.inText(clean);
        };
    }

    private static String escapeHtml(String value) {
        var escaped = new StringBuilder(value.length() + 16);
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
