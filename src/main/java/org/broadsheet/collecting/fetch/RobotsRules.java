package org.broadsheet.collecting.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one robots.txt that concern us (RFC 9309): the groups of our own name, else those of
 * everyone; the longest matching rule decides, and allow wins a tie.
 */
final class RobotsRules {
    private record Rule(String path, boolean allows, Pattern pattern) {}

    static final RobotsRules NONE = new RobotsRules(List.of(), null);

    private final List<Rule> rules;
    private final @Nullable Duration delay;

    private RobotsRules(List<Rule> rules, @Nullable Duration delay) {
        this.rules = List.copyOf(rules);
        this.delay = delay;
    }

    static RobotsRules read(String text, String product) {
        var own = group(text, product.toLowerCase(Locale.ROOT));
        return own == null ? java.util.Objects.requireNonNullElse(group(text, "*"), NONE) : own;
    }

    boolean allow(String path) {
        Rule longest = null;
        for (var rule : rules) {
            var longer = longest == null || rule.path().length() > longest.path().length();
            var tie =
                    longest != null
                            && rule.path().length() == longest.path().length()
                            && rule.allows();
            if ((longer || tie) && rule.pattern().matcher(path).lookingAt()) {
                longest = rule;
            }
        }
        return longest == null || longest.allows();
    }

    /** Crawl-delay, at most a minute. */
    @Nullable Duration delay() {
        return delay;
    }

    private static @Nullable RobotsRules group(String text, String agent) {
        var rules = new ArrayList<Rule>();
        Duration delay = null;
        var found = false;
        var inGroup = false;
        var namesAgents = false;
        for (var line : text.lines().limit(5_000).toList()) {
            var field = line.replaceFirst("#.*", "").split(":", 2);
            if (field.length < 2) {
                continue;
            }
            var name = field[0].strip().toLowerCase(Locale.ROOT);
            var value = field[1].strip();
            if (name.equals("user-agent")) {
                inGroup = (namesAgents && inGroup) || matches(value, agent);
                found |= inGroup;
                namesAgents = true;
                continue;
            }
            namesAgents = false;
            if (inGroup && (name.equals("allow") || name.equals("disallow")) && !value.isEmpty()) {
                rules.add(new Rule(value, name.equals("allow"), pattern(value)));
            } else if (inGroup && name.equals("crawl-delay")) {
                delay = seconds(value);
            }
        }
        return found ? new RobotsRules(rules, delay) : null;
    }

    private static boolean matches(String value, String agent) {
        var token = value.toLowerCase(Locale.ROOT).replaceFirst("/.*", "").strip();
        return token.equals(agent);
    }

    private static @Nullable Duration seconds(String value) {
        try {
            return Duration.ofMillis((long) (Math.clamp(Double.parseDouble(value), 0, 60) * 1_000));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static Pattern pattern(String path) {
        var end = path.endsWith("$");
        var parts = (end ? path.substring(0, path.length() - 1) : path).split("\\*", -1);
        var quoted = new ArrayList<String>();
        for (var part : parts) {
            quoted.add(part.isEmpty() ? "" : Pattern.quote(part));
        }
        return Pattern.compile(String.join(".*", quoted) + (end ? "$" : ""));
    }
}
