package org.broadsheet.delivery.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Fields of a header, unfolded, in their order; lines that are none are left out. */
record HeadFields(List<Field> fields) {
    private static final Pattern FIELD = Pattern.compile("^([A-Za-z][A-Za-z0-9-]*)[ \\t]*:(.*)$");

    record Field(String name, String value) {}

    static HeadFields parse(String lines) {
        var fields = new ArrayList<Field>();
        for (var line : lines.split("\n", -1)) {
            var field = FIELD.matcher(line);
            if (field.matches()) {
                fields.add(
                        new Field(field.group(1).toLowerCase(Locale.ROOT), field.group(2).strip()));
            } else if (!fields.isEmpty()
                    && !line.isBlank()
                    && Character.isWhitespace(line.charAt(0))) {
                var last = fields.removeLast();
                fields.add(new Field(last.name(), (last.value() + " " + line.strip()).strip()));
            }
        }
        return new HeadFields(fields);
    }

    /** The first value, or an empty text. */
    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .toList();
    }

    boolean has(String name) {
        return !all(name).isEmpty();
    }
}
