package org.broadsheet.editions.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Checks one decoded part. */
final class PartCheck {
    /** A marker of ours, or what template languages leave behind when they fail to see it. */
    private static final Pattern LEFT_OVER =
            Pattern.compile(
                    "[\\uE000\\uE001]|\\$\\{[^}]*}|\\[\\[[^\\]]*]]|\\[\\([^)]*\\)]|\\{\\{[^}]*}}|%%\\w+%%|\\sth:\\w+=");

    /** Without one of these there is none: a look that costs little, over each variant. */
    private static final List<String> SIGNS =
            List.of("\uE000", "\uE001", "${", "[[", "[(", "{{", "%%", "th:");

    private PartCheck() {}

    static List<Finding> leftOvers(String part) {
        return SIGNS.stream().noneMatch(part::contains) ? List.of() : lookedFor(part);
    }

    private static List<Finding> lookedFor(String part) {
        return LEFT_OVER
                .matcher(part)
                .results()
                .limit(1)
                .map(found -> Finding.blocks("unfilled", found.group()))
                .toList();
    }

    static List<Finding> address(String part, String postalAddress) {
        if (postalAddress.isBlank()) {
            return List.of(Finding.blocks("no-address"));
        }
        return spaceless(part).contains(spaceless(postalAddress))
                ? List.of()
                : List.of(Finding.blocks("address-not-shown"));
    }

    static List<Finding> markup(Document html, int octets) {
        var findings = new ArrayList<>(StructureCheck.check(html, octets));
        findings.addAll(ContrastCheck.check(html));
        findings.addAll(SupportCheck.check(html));
        return findings;
    }

    private static String spaceless(String text) {
        var spaceless = new StringBuilder(text.length());
        text.chars()
                .filter(c -> !Character.isWhitespace(c))
                .forEach(c -> spaceless.append((char) c));
        return spaceless.toString();
    }
}
