package org.broadsheet.editions.preflight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * The colours of a mail as they stand inline, or as the dark rules of its style block make them.
 */
final class ColourScheme {
    private static final Pattern DARK =
            Pattern.compile(
                    "@media[^{]*prefers-color-scheme:\\s*dark[^{]*\\{((?:[^{}]*\\{[^{}]*})*)");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    private record Rule(Evaluator evaluator, Map<String, String> declarations) {}

    private final String name;
    private final List<Rule> rules;
    private final Map<Element, Map<String, String>> colours = new HashMap<>();

    private ColourScheme(String name, List<Rule> rules) {
        this.name = name;
        this.rules = rules;
    }

    static ColourScheme light() {
        return new ColourScheme("light", List.of());
    }

    static ColourScheme dark(Document html) {
        var rules = new ArrayList<Rule>();
        for (var style : html.select("style")) {
            DARK.matcher(style.data())
                    .results()
                    .flatMap(block -> RULE.matcher(block.group(1)).results())
                    .forEach(rule ->
                            rules.add(
                                    new Rule(
                                            Selector.evaluatorOf(rule.group(1).strip()),
                                            CssDeclarations.of(rule.group(2)))));
        }
        return new ColourScheme("dark", List.copyOf(rules));
    }

    String name() {
        return name;
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** The property's value on that element or the nearest one around it; null if none sets it. */
    @Nullable String inherited(Element element, String property) {
        for (@Nullable Element at = element; at != null; at = at.parent()) {
            var value = colours.computeIfAbsent(at, this::own).get(property);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Rules of the style block say "important", so they stand over what is inline. */
    private Map<String, String> own(Element element) {
        var own = CssDeclarations.of(element.attr("style"));
        for (var rule : rules) {
            if (element.is(rule.evaluator())) {
                own.putAll(rule.declarations());
            }
        }
        return own;
    }
}
