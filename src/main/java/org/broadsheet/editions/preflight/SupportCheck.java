package org.broadsheet.editions.preflight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds HTML and CSS in the body that a client lacks; hidden elements and style blocks are let be.
 */
final class SupportCheck {
    private static final ClientSupport SUPPORT = new ClientSupport();
    private static final Pattern FUNCTION = Pattern.compile("([a-z-]+)\\(");
    private static final Pattern UNIT = Pattern.compile("\\d(rem|vh|vw|vmin|vmax|ch)\\b");
    private static final Pattern SUFFIX = Pattern.compile("\\.([a-z0-9]+)(\\?.*)?$");

    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<String> styles = new HashSet<>();

    private SupportCheck() {}

    static List<Finding> check(Document html) {
        var check = new SupportCheck();
        ShownElements.of(html).forEach(check::element);
        return new ArrayList<>(check.findings);
    }

    private void element(Element element) {
        note("element", element.normalName());
        element.attributes().forEach(attribute -> note("attribute", attribute.getKey()));
        if (element.nameIs("img")) {
            image(element.attr("src").toLowerCase(Locale.ROOT));
        }
        var style = element.attr("style");
        if (styles.add(style)) {
            CssDeclarations.of(style).forEach(this::declaration);
        }
    }

    private void declaration(String property, String value) {
        note("property", property);
        if (property.equals("display")) {
            note("display", value);
        }
        FUNCTION.matcher(value).results().forEach(found -> note("function", found.group(1)));
        UNIT.matcher(value).results().forEach(found -> note("unit", found.group(1)));
    }

    private void image(String source) {
        if (source.startsWith("data:")) {
            note("image", "data");
        }
        SUFFIX.matcher(source).results().forEach(found -> note("image", found.group(1)));
    }

    private void note(String kind, String name) {
        SUPPORT.lackOf(kind, name)
                .ifPresent(lack ->
                        findings.add(
                                Finding.warns(
                                        "client-lacks",
                                        kind + " " + name,
                                        String.join(", ", lack.clients()),
                                        lack.instead())));
    }
}
