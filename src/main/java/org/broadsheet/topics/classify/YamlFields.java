package org.broadsheet.topics.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.shared.UserProblem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one YAML mapping; every mistake is told with its line. */
final class YamlFields {
    /** Not NaN, Infinity, 3d and what else Java takes for a number. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Node node;

    private YamlFields(Node node) {
        this.node = node;
    }

    static YamlFields of(Node node, Set<String> allowed) {
        if (!(node instanceof MappingNode mapping)) {
            throw new UserProblem("topics.file.not-fields", line(node));
        }
        var fields = new YamlFields(node);
        for (var tuple : mapping.getValue()) {
            var key = text(tuple.getKeyNode());
            if (!allowed.contains(key)) {
                throw new UserProblem(
                        "topics.file.unknown-field",
                        line(tuple.getKeyNode()),
                        key,
                        String.join(", ", allowed.stream().sorted().toList()));
            }
            if (fields.fields.put(key, tuple.getValueNode()) != null) {
                throw new UserProblem("topics.file.field-twice", line(tuple.getKeyNode()), key);
            }
        }
        return fields;
    }

    String text(String key) {
        return find(key)
                .map(YamlFields::text)
                .orElseThrow(() -> new UserProblem("topics.file.missing-field", line(node), key));
    }

    Optional<Node> find(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    double number(String key, double otherwise) {
        return find(key).map(YamlFields::number).orElse(otherwise);
    }

    List<String> texts(String key) {
        return nodes(key).stream().map(YamlFields::text).toList();
    }

    List<Node> nodes(String key) {
        var found = fields.get(key);
        if (found == null) {
            return List.of();
        }
        if (!(found instanceof SequenceNode sequence)) {
            throw new UserProblem("topics.file.not-a-list", line(found), key);
        }
        return new ArrayList<>(sequence.getValue());
    }

    static String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw new UserProblem("topics.file.not-one-text", line(node));
        }
        if (scalar.getValue().isBlank()) {
            throw new UserProblem("topics.file.not-a-text", line(node));
        }
        return scalar.getValue().strip();
    }

    static double number(Node node) {
        var text = text(node);
        if (!NUMBER.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text))) {
            throw new UserProblem("topics.file.not-a-number", line(node), text);
        }
        return Double.parseDouble(text);
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
