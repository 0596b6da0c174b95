package org.broadsheet.subscribers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.shared.UserProblem;

/**
 * A segment in words: {@code topic:copper and (domain:example.org or attribute:plan="paid twice")
 * and not joined-since:2026-01-01}. {@code and} binds closer than {@code or}.
 */
final class SegmentText {
    private static final Pattern TOKEN =
            Pattern.compile("\\(|\\)|(?:[^\\s()\"]|\"(?:[^\"\\\\]|\\\\.)*\")+");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._@+/-]+");

    private final List<String> tokens;
    private int at;

    private SegmentText(List<String> tokens) {
        this.tokens = tokens;
    }

    static Segment parse(String text) {
        var rest = TOKEN.matcher(text).replaceAll("").strip();
        var tokens = TOKEN.matcher(text).results().map(it -> it.group()).toList();
        if (tokens.isEmpty() || !rest.isEmpty()) {
            throw new UserProblem("segment.not-understood", text);
        }
        var reader = new SegmentText(tokens);
        var segment = reader.any();
        if (reader.at < tokens.size()) {
            throw new UserProblem("segment.not-understood", tokens.get(reader.at));
        }
        return segment;
    }

    private Segment any() {
        var parts = joined("or", this::all);
        return parts.size() == 1 ? parts.getFirst() : new Segment.Any(parts);
    }

    private Segment all() {
        var parts = joined("and", this::one);
        return parts.size() == 1 ? parts.getFirst() : new Segment.All(parts);
    }

    private List<Segment> joined(String word, Supplier<Segment> part) {
        var parts = new ArrayList<>(List.of(part.get()));
        while (takes(word)) {
            parts.add(part.get());
        }
        return parts;
    }

    private Segment one() {
        if (takes("not")) {
            return new Segment.Not(one());
        }
        if (!takes("(")) {
            return test(next());
        }
        var inner = any();
        if (!takes(")")) {
            throw new UserProblem("segment.not-closed");
        }
        return inner;
    }

    private boolean takes(String word) {
        var there = at < tokens.size() && tokens.get(at).equalsIgnoreCase(word);
        at += there ? 1 : 0;
        return there;
    }

    private String next() {
        if (at == tokens.size()) {
            throw new UserProblem("segment.ends-early");
        }
        return tokens.get(at++);
    }

    private static Segment test(String token) {
        var colon = token.indexOf(':');
        var word = token.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
        var value = unquoted(token.substring(colon + 1));
        if (value.isEmpty()) {
            throw new UserProblem("segment.not-understood", token);
        }
        return switch (word) {
            case "topic" -> new Segment.OfTopic(value);
            case "rhythm" -> new Segment.OfRhythm(constant(Segment.Often.class, value));
            case "state" -> new Segment.InState(constant(Segment.Standing.class, value));
            case "domain" -> new Segment.AtDomain(value.toLowerCase(Locale.ROOT));
            case "attribute" -> attribute(token);
            case "joined-since" -> new Segment.Joined(true, day(value));
            case "joined-before" -> new Segment.Joined(false, day(value));
            case "delivered-since" -> new Segment.LastDelivered(true, day(value));
            case "delivered-before" -> new Segment.LastDelivered(false, day(value));
            default -> throw new UserProblem("segment.not-understood", token);
        };
    }

    private static Segment attribute(String token) {
        var value = token.substring(token.indexOf(':') + 1);
        var equals = value.indexOf('=');
        if (equals < 1) {
            throw new UserProblem("segment.not-understood", token);
        }
        return new Segment.WithAttribute(
                unquoted(value.substring(0, equals)), unquoted(value.substring(equals + 1)));
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException notADay) {
            throw new UserProblem("segment.not-a-day", value);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String value) {
        try {
            return MailingLists.constant(type, value);
        } catch (IllegalArgumentException unknown) {
            throw new UserProblem("segment.not-understood", value);
        }
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String write(Segment segment) {
        return switch (segment) {
            case Segment.OfTopic(var key) -> "topic:" + quoted(key);
            case Segment.OfRhythm(var often) -> "rhythm:" + MailingLists.word(often);
            case Segment.InState(var standing) -> "state:" + MailingLists.word(standing);
            case Segment.AtDomain(var domain) -> "domain:" + quoted(domain);
            case Segment.WithAttribute(var name, var value) ->
                    "attribute:" + quoted(name) + "=" + quoted(value);
            case Segment.Joined(var since, var day) -> "joined-" + side(since) + day;
            case Segment.LastDelivered(var since, var day) -> "delivered-" + side(since) + day;
            case Segment.All(var parts) -> joined(parts, " and ");
            case Segment.Any(var parts) -> joined(parts, " or ");
            case Segment.Not(var part) -> "not " + inner(part);
        };
    }

    private static String side(boolean since) {
        return since ? "since:" : "before:";
    }

    private static String joined(List<Segment> parts, String word) {
        return parts.stream().map(SegmentText::inner).collect(Collectors.joining(word));
    }

    private static String inner(Segment part) {
        var text = write(part);
        return part instanceof Segment.All || part instanceof Segment.Any ? "(" + text + ")" : text;
    }
}
