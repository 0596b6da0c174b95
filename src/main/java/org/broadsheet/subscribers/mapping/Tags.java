package org.broadsheet.subscribers.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags or groups in a value: {@code "VIP","Copper News"} as Mailchimp writes tags, {@code
 * Copper, Nickel} as it writes groups; a comma within a name is {@code \,}.
 */
public final class Tags {
    private Tags() {}

    public static List<String> of(List<String> values) {
        var tags = new ArrayList<String>();
        values.forEach(value -> split(value, tags));
        return tags.stream().distinct().toList();
    }

    private static void split(String value, List<String> tags) {
        var tag = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length() && value.charAt(i + 1) == ',') {
                tag.append(',');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if ((c == ',' || c == ';') && !quoted) {
                add(tag, tags);
            } else {
                tag.append(c);
            }
        }
        add(tag, tags);
    }

    private static void add(StringBuilder tag, List<String> tags) {
        var text = PersonReader.clean(tag.toString());
        if (!text.isEmpty()) {
            tags.add(text);
        }
        tag.setLength(0);
    }
}
