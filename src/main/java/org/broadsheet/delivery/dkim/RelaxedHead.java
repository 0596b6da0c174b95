package org.broadsheet.delivery.dkim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The fields of a head in relaxed form (RFC 6376 3.4.2), found by name from the bottom up (5.4.2).
 *
 * <p>Octets are held as Latin-1 characters, so that nothing is lost and nothing decoded.
 */
final class RelaxedHead {
    private static final Pattern FIELD_END = Pattern.compile("\\r\\n(?![ \\t])");
    private static final Pattern BLANKS = Pattern.compile("(?:\\r\\n)?[ \\t]+");

    private final Map<String, Deque<String>> fields = new HashMap<>();

    RelaxedHead(byte[] head) {
        FIELD_END.splitAsStream(new String(head, StandardCharsets.ISO_8859_1)).forEach(this::add);
    }

    private void add(String field) {
        var colon = field.indexOf(':');
        if (colon > 0) {
            var name = field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            fields.computeIfAbsent(name, _ -> new ArrayDeque<>())
                    .addFirst(relaxed(name, field.substring(colon + 1)));
        }
    }

    static String relaxed(String name, String value) {
        return name + ":" + BLANKS.matcher(value).replaceAll(" ").strip();
    }

    /** The names to list in {@code h=}: each as often as it occurs and once more. */
    List<String> oversigned(List<String> names) {
        return names.stream()
                .flatMap(name -> Collections.nCopies(occurrences(name) + 1, name).stream())
                .toList();
    }

    /**
     * What is signed for those names, each field ended by CRLF; a missing one counts as nothing.
     */
    String signed(List<String> names) {
        var left = new HashMap<String, Deque<String>>();
        fields.forEach((name, values) -> left.put(name, new ArrayDeque<>(values)));
        var text = new StringBuilder(2_048);
        for (var name : names) {
            var value = left.getOrDefault(name, new ArrayDeque<>()).pollFirst();
            if (value != null) {
                text.append(value).append("\r\n");
            }
        }
        return text.toString();
    }

    private int occurrences(String name) {
        var found = fields.get(name);
        return found == null ? 0 : found.size();
    }
}
