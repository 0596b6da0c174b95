package org.broadsheet.topics.classify;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.shared.UserProblem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Whether every code under {@code languages:} is one: a word of another would never be found. */
final class YamlLanguages {
    private static final Set<String> KNOWN = known();

    private YamlLanguages() {}

    static void check(Node node) {
        switch (node) {
            case SequenceNode sequence -> sequence.getValue().forEach(YamlLanguages::check);
            case MappingNode mapping ->
                    mapping.getValue()
                            .forEach(tuple -> {
                                if (isLanguages(tuple.getKeyNode())) {
                                    codes(tuple.getValueNode());
                                } else {
                                    check(tuple.getValueNode());
                                }
                            });
            default -> {}
        }
    }

    private static boolean isLanguages(Node key) {
        return key instanceof ScalarNode scalar && scalar.getValue().strip().equals("languages");
    }

    private static void codes(Node list) {
        if (list instanceof SequenceNode sequence) {
            for (var node : sequence.getValue()) {
                var code = YamlFields.text(node);
                if (!KNOWN.contains(code)) {
                    throw new UserProblem("topics.file.no-language", YamlFields.line(node), code);
                }
            }
        }
    }

    private static Set<String> known() {
        var codes = new TreeSet<>(Set.of(Locale.getISOLanguages()));
        codes.add("cnr");
        codes.add("fil");
        return codes;
    }
}
