package org.broadsheet.editions.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks what screen readers and webmail hold on to: headings, languages, alt texts, links, size.
 */
final class StructureCheck {
    /** Gmail cuts HTML above 102 KB off, and with it the way to unsubscribe. */
    static final int CLIPPED_ABOVE = 102 * 1024;

    private static final List<String> FORBIDDEN =
            List.of(
                    "script",
                    "iframe",
                    "object",
                    "embed",
                    "base",
                    "form",
                    "input",
                    "meta[http-equiv=refresh]");

    private final Document html;
    private final List<Finding> findings = new ArrayList<>();

    private StructureCheck(Document html) {
        this.html = html;
    }

    static List<Finding> check(Document html, int octets) {
        var check = new StructureCheck(html);
        check.frame();
        check.contents();
        if (octets > CLIPPED_ABOVE) {
            check.findings.add(Finding.warns("clipped", octets / 1024));
        }
        return check.findings;
    }

    private void frame() {
        warnIf(html.title().isBlank(), "no-title");
        warnIf(html.select("html[lang][dir]").isEmpty(), "no-lang");
        warnIf(html.body().select("[lang][dir]").isEmpty(), "no-lang-inside");
        var headings = html.select("h1").size();
        if (headings != 1) {
            findings.add(Finding.warns("h1", headings));
        }
        html.select("table:not([role])").stream()
                .limit(1)
                .forEach(table -> findings.add(Finding.warns("table-role")));
    }

    private void contents() {
        FORBIDDEN.forEach(what -> {
            if (!html.select(what).isEmpty()) {
                findings.add(Finding.warns("forbidden", what));
            }
        });
        html.select("img").forEach(this::image);
        html.select("a").forEach(this::link);
    }

    private void image(Element image) {
        if (!image.hasAttr("alt")) {
            findings.add(Finding.warns("no-alt", image.attr("src")));
        }
        if (!image.hasAttr("width") || !image.hasAttr("height")) {
            findings.add(Finding.warns("no-size", image.attr("src")));
        }
    }

    private void link(Element link) {
        var target = link.attr("href").toLowerCase(Locale.ROOT);
        if (!target.startsWith("https://")
                && !target.startsWith("http://")
                && !target.startsWith("mailto:")) {
            findings.add(Finding.warns("odd-link", link.attr("href")));
        }
        if (link.text().isBlank() && link.select("img[alt]:not([alt=])").isEmpty()) {
            findings.add(Finding.warns("wordless-link", link.attr("href")));
        }
    }

    private void warnIf(boolean wrong, String code) {
        if (wrong) {
            findings.add(Finding.warns(code));
        }
    }
}
