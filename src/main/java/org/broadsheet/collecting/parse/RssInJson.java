package org.broadsheet.collecting.parse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes RSS in JSON (scripting.com, {@code {"rss": {"channel": ...}}}) as the RSS 2.0 it stands
 * for, so that one reader reads both.
 *
 * <p>A list is an element written again and again, {@code #value} is an element's text, and what
 * else stands in an element that holds no elements in RSS is an attribute.
 */
final class RssInJson {
    private static final Pattern START = Pattern.compile("\\{\\s*\"rss\"\\s*:");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.-]*(:[A-Za-z_][\\w.-]*)?");
    private static final Set<String> HOLDS_ELEMENTS =
            Set.of("channel", "item", "image", "textInput", "skipHours", "skipDays");
    private static final String TEXT = "#value";
    private static final JsonMapper JSON = new JsonMapper();

    private final StringBuilder xml = new StringBuilder();

    private RssInJson() {}

    static Optional<String> asXml(String text) {
        if (!START.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        try {
            var rss = JSON.readTree(text).path("rss");
            return rss.path("channel").isObject()
                    ? Optional.of(new RssInJson().document(rss))
                    : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private String document(JsonNode rss) {
        xml.append("<rss version=\"2.0\"");
        rss.properties().stream()
                .filter(field -> field.getKey().startsWith("xmlns:"))
                .forEach(this::attribute);
        xml.append('>');
        element("channel", rss.path("channel"));
        return xml.append("</rss>").toString();
    }

    private void element(String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(each -> element(name, each));
        } else if (NAME.matcher(name).matches() && value.isObject()) {
            holder(name, value);
        } else if (NAME.matcher(name).matches() && !value.isNull()) {
            xml.append('<').append(name).append('>');
            text(value).append("</").append(name).append('>');
        }
    }

    private void holder(String name, JsonNode value) {
        xml.append('<').append(name);
        if (HOLDS_ELEMENTS.contains(name)) {
            xml.append('>');
            value.properties().forEach(field -> element(field.getKey(), field.getValue()));
        } else {
            value.properties().forEach(this::attribute);
            xml.append('>');
            text(value.path(TEXT));
        }
        xml.append("</").append(name).append('>');
    }

    private void attribute(Map.Entry<String, JsonNode> field) {
        if (field.getValue().isValueNode() && NAME.matcher(field.getKey()).matches()) {
            xml.append(' ').append(field.getKey()).append("=\"");
            text(field.getValue()).append('"');
        }
    }

    private StringBuilder text(JsonNode value) {
        return xml.append(Xml.escape(Characters.mend(value.asString(""))));
    }
}
