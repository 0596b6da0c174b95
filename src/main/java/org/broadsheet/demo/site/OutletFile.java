package org.broadsheet.demo.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads an outlet's file: headers, then for each article a {@code #} line with its title, headers,
 * a blank line and paragraphs.
 */
final class OutletFile {
    private OutletFile() {}

    static SiteOutlet read(String folder) {
        var name = folder + ".md";
        try (var in = OutletFile.class.getResourceAsStream("/demo/site/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return parse(folder, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static SiteOutlet parse(String folder, String text) {
        var parts = text.strip().split("\n+# ");
        var headers = headers(parts[0]);
        return new SiteOutlet(
                folder,
                get(headers, "name"),
                get(headers, "site"),
                get(headers, "tagline"),
                FeedKind.valueOf(get(headers, "feed").toUpperCase(Locale.ROOT)),
                Charset.forName(get(headers, "charset")),
                Locale.forLanguageTag(get(headers, "language")),
                ZoneId.of(get(headers, "zone")),
                get(headers, "gives").equals("teaser"),
                Arrays.stream(parts).skip(1).map(OutletFile::article).toList());
    }

    private static SiteArticle article(String text) {
        var blocks = List.of(text.strip().split("\n\\s*\n"));
        var head = blocks.getFirst().split("\n", 2);
        var headers = headers(head[1]);
        return new SiteArticle(
                head[0].strip(),
                Duration.parse("PT" + get(headers, "age").toUpperCase(Locale.ROOT)),
                get(headers, "by"),
                get(headers, "rubric"),
                headers.getOrDefault("event", ""),
                get(headers, "teaser"),
                blocks.subList(1, blocks.size()));
    }

    private static Map<String, String> headers(String block) {
        var headers = new HashMap<String, String>();
        block.lines()
                .filter(line -> line.contains(":"))
                .map(line -> line.split(":", 2))
                .forEach(pair -> headers.put(pair[0].strip(), pair[1].strip()));
        return headers;
    }

    private static String get(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no header " + name + " in " + headers);
        }
        return value;
    }
}
