package org.broadsheet.editions.preflight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Checks the part that is read without HTML: it is there, its lines are short, its links the same.
 */
final class TextCheck {
    private static final int LONGEST_LINE = 78;

    /** A link, an address: no line break can help. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{40,}");

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private TextCheck() {}

    static List<Finding> check(String text, @Nullable Document html) {
        var findings = new ArrayList<Finding>();
        if (text.isBlank()) {
            findings.add(Finding.blocks("no-text"));
            return findings;
        }
        text.lines()
                .filter(line -> seen(line) >= LONGEST_LINE && !LONG_WORD.matcher(line).find())
                .findFirst()
                .ifPresent(line -> findings.add(Finding.warns("long-text-line", seen(line))));
        if (html != null) {
            missingLinks(text, html, findings);
        }
        return findings;
    }

    /** The signs that keep names of another direction apart are not seen. */
    private static int seen(String line) {
        return (int)
                line.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).count();
    }

    private static void missingLinks(String text, Document html, List<Finding> findings) {
        var there = new HashSet<String>();
        LINK.matcher(text).results().forEach(found -> there.add(found.group()));
        html.select("a[href^=http]").stream()
                .map(link -> link.attr("href"))
                .distinct()
                .filter(link -> !there.contains(link))
                .limit(1)
                .forEach(link -> findings.add(Finding.warns("link-not-in-text", link)));
    }
}
