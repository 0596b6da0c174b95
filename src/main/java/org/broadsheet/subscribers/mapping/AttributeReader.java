package org.broadsheet.subscribers.mapping;

import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.csv.CsvRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Free attributes: columns of their own, and a JSON object in one. */
final class AttributeReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_VALUE = 4_000;

    private final Mapping mapping;

    AttributeReader(Mapping mapping) {
        this.mapping = mapping;
    }

    Map<String, String> of(CsvRow row) {
        var attributes = new TreeMap<String, String>();
        mapping.values(row, Meaning.ATTRIBUTES).forEach(json -> addAll(json, attributes));
        for (var i = 0; i < mapping.columns().size(); i++) {
            var column = mapping.columns().get(i);
            if (column.meaning() == Meaning.ATTRIBUTE && !row.value(i).isBlank()) {
                add(column.heading(), PersonReader.clean(row.value(i)), attributes);
            }
        }
        return attributes;
    }

    private static void addAll(String json, Map<String, String> attributes) {
        try {
            var object = JSON.readTree(json);
            if (!object.isObject()) {
                throw new UserProblem("import.row.attributes-unreadable");
            }
            object.properties()
                    .forEach(entry -> add(entry.getKey(), text(entry.getValue()), attributes));
        } catch (JacksonException broken) {
            throw new UserProblem("import.row.attributes-unreadable");
        }
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.isNull() ? "" : value.toString();
    }

    private static void add(String name, String value, Map<String, String> attributes) {
        if (value.length() > LONGEST_VALUE) {
            throw new UserProblem("import.row.value-too-long", name, LONGEST_VALUE);
        }
        if (!value.isEmpty()) {
            attributes.putIfAbsent(name, value);
        }
    }
}
