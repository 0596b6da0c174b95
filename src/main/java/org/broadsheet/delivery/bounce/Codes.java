package org.broadsheet.delivery.bounce;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The codes in a server's words: the SMTP reply and the enhanced status. */
record Codes(@Nullable String reply, @Nullable String status) {
    static final Codes NONE = new Codes(null, null);

    private static final Pattern BOTH =
            Pattern.compile("\\b([45]\\d\\d)[\\s,:-]{1,3}[('\"#]*([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /**
     * A relay that gave up quotes what it was told last: {@code <421 4.4.2 Connection timed out>}.
     */
    private static final Pattern INNER =
            Pattern.compile("<([45]\\d\\d) ([45]\\.\\d{1,3}\\.\\d{1,3}) [^<>@]*>\\s*$");

    private static final Pattern STATUS =
            Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d]|\\.\\d)");
    private static final Pattern REPLY =
            Pattern.compile(
                    "(?:^|(?<=[\\s;:'\"\\[(>]))(?!5\\d\\d\\s+(?:seconds|hours|days|bytes))([45]\\d\\d)(?=[\\s,:;\\-\\])'\"]|$)(?!\\s*/)");

    static Codes in(String words) {
        var inner = INNER.matcher(words);
        if (inner.find()) {
            return new Codes(inner.group(1), inner.group(2));
        }
        var both = BOTH.matcher(words);
        if (both.find()) {
            return new Codes(both.group(1), both.group(2));
        }
        return new Codes(first(REPLY, words), first(STATUS, words));
    }

    /** What these codes lack is taken from the others; a status x.0.0 yields to any other. */
    Codes or(Codes others) {
        return new Codes(
                reply == null ? others.reply : reply,
                status == null || (isVague(status) && others.status != null)
                        ? others.status
                        : status);
    }

    private static boolean isVague(String status) {
        return status.endsWith(".0.0");
    }

    private static @Nullable String first(Pattern pattern, String words) {
        var found = pattern.matcher(words);
        return found.find() ? found.group(1) : null;
    }
}
