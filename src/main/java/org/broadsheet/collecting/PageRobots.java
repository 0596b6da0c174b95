package org.broadsheet.collecting;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page allows machines to do with its text: the X-Robots-Tag header and the robots meta
 * element.
 *
 * @param mayUse false for noindex, noarchive, nosnippet and none
 * @param mostCharacters max-snippet; negative where there is no limit
 */
record PageRobots(boolean mayUse, int mostCharacters) {
    private static final Pattern META =
            Pattern.compile(
                    "<meta\\b(?=[^>]*name\\s*=\\s*[\"']?(?:robots|broadsheet)\\b)[^>]*content\\s*=\\s*[\"']([^\"']*)[\"']",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern REFUSES =
            Pattern.compile("\\b(noindex|noarchive|nosnippet|none)\\b");
    private static final Pattern SNIPPET = Pattern.compile("max-snippet\\s*:\\s*(-?\\d{1,6})");
    private static final int HEAD = 200_000;

    static PageRobots of(@Nullable String header, byte[] page) {
        var rules = new StringBuilder(header == null ? "" : header);
        var html = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        META.matcher(html).results().forEach(meta -> rules.append(", ").append(meta.group(1)));
        var text = rules.toString().toLowerCase(Locale.ROOT);
        var snippet = SNIPPET.matcher(text);
        var most = snippet.find() ? Integer.parseInt(snippet.group(1)) : -1;
        return new PageRobots(most != 0 && !REFUSES.matcher(text).find(), most);
    }
}
