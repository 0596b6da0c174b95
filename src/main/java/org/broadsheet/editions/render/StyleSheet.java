package org.broadsheet.editions.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The named inline styles of {@code styles.properties}, made for one look and one direction.
 *
 * <p>Lines of the file are CSS with names in braces: {@code headline=font-family:{headlines}}. A
 * name is another line of the file or one of the few that come from the list's look: {@code accent}
 * (mended until it can be read on {@code paper}), {@code accentOnDark}, {@code onAccent}, {@code
 * start} and {@code end} (left and right, or the other way), {@code tracking} and {@code slant}
 * (neither in Arabic), {@code headlines} (the serif or the sans stack).
 */
final class StyleSheet {
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final int DEEPEST = 5;

    private final String text;
    private final Map<String, String> lines;
    private final Map<Made, Map<String, String>> made = new ConcurrentHashMap<>();

    private record Made(Look look, Direction direction) {}

    /**
     * @param text of the file
     */
    StyleSheet(String text) {
        this.text = text;
        this.lines = PropertyText.read(text);
    }

    /** Made once for each look and direction: it costs more than the rest of a short digest. */
    Map<String, String> madeFor(Look look, Direction direction) {
        return made.computeIfAbsent(new Made(look, direction), this::make);
    }

    private Map<String, String> make(Made made) {
        var look = made.look();
        var direction = made.direction();
        var names = new LinkedHashMap<>(lines);
        var paper = Colour.of(line("paper"));
        var accent = Colour.of(look.accent()).readableOn(paper).readableOn(Colour.of(line("tint")));
        names.put("accent", accent.toString());
        names.put("accentOnDark", onDark(look));
        names.put("onAccent", paper.readableOn(accent).toString());
        names.put("start", direction.start());
        names.put("end", direction.end());
        names.put("tracking", direction == Direction.RTL ? "0" : "1px");
        names.put("slant", direction == Direction.RTL ? "normal" : "italic");
        names.put("headlines", look.typeface() == Typeface.SERIF ? line("serif") : line("sans"));
        var styles = new LinkedHashMap<String, String>();
        names.forEach((name, value) -> styles.put(name, filled(value, names, 0)));
        return Map.copyOf(styles);
    }

    private String onDark(Look look) {
        var paper = Colour.of(line("darkPaper"));
        return Colour.of(look.accent())
                .readableOn(paper)
                .readableOn(Colour.of(line("darkTint")))
                .toString();
    }

    private String line(String name) {
        var value = lines.get(name);
        if (value == null) {
            throw new TemplateFault(Templates.STYLES, 0, "the line \"" + name + "=\" is missing");
        }
        return value;
    }

    private String filled(String value, Map<String, String> names, int depth) {
        if (depth > DEEPEST) {
            throw new TemplateFault(
                    Templates.STYLES,
                    PropertyText.lineOf(text, value),
                    "names lead round in a circle: " + value);
        }
        return NAME.matcher(value)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                filled(named(found.group(1), names), names, depth + 1)));
    }

    private String named(String name, Map<String, String> names) {
        var value = names.get(name);
        if (value == null) {
            throw new TemplateFault(
                    Templates.STYLES,
                    PropertyText.lineOf(text, "{" + name + "}"),
                    "{" + name + "} is not the name of any line");
        }
        return value;
    }
}
