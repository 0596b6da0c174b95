package org.broadsheet.collecting.extract.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON-LD objects of a page in the order of the page, read as leniently as people write them:
 * control characters, comments, CDATA, trailing commas, entities instead of quotes, arrays and
 * graphs in any nesting.
 *
 * <p>A block that cannot be read at all is kept as {@link #unreadable() text}: a date can still be
 * found in it.
 */
public final class JsonLd {
    private static final int DEEPEST = 12;
    private static final Set<String> NO_TEXTS =
            Set.of("imageobject", "videoobject", "comment", "review", "audioobject", "event");
    private static final JsonMapper LENIENT =
            JsonMapper.builder()
                    .enable(
                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_SINGLE_QUOTES,
                            JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_MISSING_VALUES,
                            JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    private final List<JsonNode> objects = new ArrayList<>();
    private final Map<String, JsonNode> byId = new LinkedHashMap<>();
    private final StringBuilder unreadable = new StringBuilder();

    private JsonLd() {}

    static JsonLd of(Document document) {
        var found = new JsonLd();
        for (var script : document.select("script[type*=ld+json]")) {
            found.read(script.data().strip());
        }
        return found;
    }

    public String unreadable() {
        return unreadable.toString();
    }

    /** Every object whose {@code @type} is one of these names (in lower case). */
    public Stream<JsonNode> ofType(Set<String> types) {
        return objects.stream().filter(object -> hasType(object, types));
    }

    /** Objects of whatever type that have a publication date. */
    Stream<JsonNode> dated() {
        return objects.stream()
                .filter(object -> object.has("datePublished"))
                .filter(object -> !hasType(object, NO_TEXTS));
    }

    /** The values of a property: an array's elements, a reference's target, or the one value. */
    public List<JsonNode> values(JsonNode object, String property) {
        var value = object.path(property);
        var each =
                value.isArray()
                        ? StreamSupport.stream(value.spliterator(), false).toList()
                        : List.of(value);
        return each.stream()
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .map(this::resolved)
                .toList();
    }

    /** The first value of a property that is a plain text or number, unescaped and not blank. */
    public Optional<String> text(JsonNode object, String property) {
        return values(object, property).stream()
                .filter(JsonNode::isValueNode)
                .map(JsonLd::plain)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    public static String plain(JsonNode value) {
        return Parser.unescapeEntities(value.asString(""), false).strip();
    }

    private static boolean hasType(JsonNode object, Set<String> types) {
        var type = object.path("@type");
        var names =
                type.isArray() ? StreamSupport.stream(type.spliterator(), false) : Stream.of(type);
        return names.map(name -> name.asString("").toLowerCase(Locale.ROOT))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .anyMatch(types::contains);
    }

    private JsonNode resolved(JsonNode value) {
        var reference = value.path("@id");
        return value.isObject() && value.size() == 1 && reference.isString()
                ? byId.getOrDefault(reference.asString(""), value)
                : value;
    }

    private void read(String written) {
        var text =
                written.replaceAll(
                        "^\\s*(//)?\\s*(<!--|<!\\[CDATA\\[)|(//)?\\s*(-->|\\]\\]>)\\s*$", "");
        parse(text)
                .or(() -> parse(Parser.unescapeEntities(text, false)))
                .ifPresentOrElse(
                        root ->
                                collect(
                                        root,
                                        0,
                                        Collections.newSetFromMap(new IdentityHashMap<>())),
                        () -> unreadable.append(written).append('\n'));
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            var node = LENIENT.readTree(text);
            return node.isContainer() ? Optional.of(node) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private void collect(JsonNode node, int depth, Set<JsonNode> seen) {
        if (depth > DEEPEST || !node.isContainer() || !seen.add(node)) {
            return;
        }
        if (node.isObject() && node.has("@type")) {
            objects.add(node);
            var id = node.path("@id").asString("");
            if (!id.isEmpty()) {
                byId.putIfAbsent(id, node);
            }
        }
        for (var child : node) {
            collect(child, depth + 1, seen);
        }
    }
}
