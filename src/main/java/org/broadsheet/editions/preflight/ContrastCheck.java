package org.broadsheet.editions.preflight;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.editions.render.Contrast;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds text that is hard to read: under 4.5 to 1, by day and by night (WCAG 2.2, 1.4.3). */
final class ContrastCheck {
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    private static final int LONGEST_QUOTE = 40;

    private ContrastCheck() {}

    static List<Finding> check(Document html) {
        var findings = new LinkedHashSet<Finding>();
        var shown =
                ShownElements.of(html).stream()
                        .filter(element -> !element.ownText().isBlank())
                        .toList();
        var dark = ColourScheme.dark(html);
        for (var scheme :
                dark.isEmpty()
                        ? List.of(ColourScheme.light())
                        : List.of(ColourScheme.light(), dark)) {
            shown.forEach(element -> check(element, scheme, findings));
        }
        return new ArrayList<>(findings);
    }

    private static void check(Element element, ColourScheme scheme, Set<Finding> findings) {
        var ink = scheme.inherited(element, "color");
        var ground = scheme.inherited(element, "background-color");
        if (ink == null
                || ground == null
                || !HEX.matcher(ink).matches()
                || !HEX.matcher(ground).matches()) {
            return;
        }
        var ratio = Contrast.between(ink, ground);
        if (ratio < Contrast.READABLE) {
            findings.add(
                    Finding.warns(
                            "contrast",
                            quote(element.ownText()),
                            ink,
                            ground,
                            scheme.name(),
                            String.format(Locale.ROOT, "%.1f", ratio)));
        }
    }

    private static String quote(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
    }
}
