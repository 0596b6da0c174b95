package org.broadsheet.collecting.extract.body;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Elements that hold no article text whatever they are called: scripts, controls, navigation. */
final class Unwanted {
    private static final String NEVER =
            "script, style, template, iframe, object, embed, applet, svg, canvas, audio,"
                    + " video, button, select, input, textarea, label, option, datalist, map, link, meta";
    private static final String SELDOM =
            "nav, aside, footer, form, dialog, menu, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
                    + " [role=dialog], [role=alertdialog], [role=search], [role=menu], [role=menubar],"
                    + " [role=tablist], [role=toolbar], [role=alert], [role=button], [style*=none]";
    private static final Pattern INVISIBLE =
            Pattern.compile("(?i).*(display\\s*:\\s*none|visibility\\s*:\\s*hidden).*");
    private static final Set<String> ROOTS = Set.of("html", "body", "main", "article");

    /** Some blogs put the whole text into a noscript beside a script that shows it. */
    private static final int FALLBACK_TEXT = 500;

    private static final double MUCH = 0.4;

    private Unwanted() {}

    static void removeAlways(Element body) {
        body.select(NEVER).remove();
        for (var fallback : body.select("noscript")) {
            if (fallback.text().length() > FALLBACK_TEXT) {
                fallback.unwrap();
            } else {
                fallback.remove();
            }
        }
    }

    /**
     * Removes them unless they hold a good part of the page's prose: some pages misuse the tags.
     */
    static void removeUnlessProse(Element body, Tallies tallies) {
        var enough = tallies.prose(body) * MUCH;
        for (var element : body.select(SELDOM)) {
            var seen = element.hasAttr("style") && onlyByStyle(element);
            if (!seen
                    && !ROOTS.contains(element.normalName())
                    && tallies.prose(element) <= enough) {
                element.remove();
            }
        }
    }

    private static boolean onlyByStyle(Element element) {
        return !INVISIBLE.matcher(element.attr("style")).matches()
                && !element.is(SELDOM.replace(", [style*=none]", ""));
    }
}
