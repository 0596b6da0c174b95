package org.broadsheet.topics.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.shared.UserProblem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Topics as a YAML file: {@code topics:}, and under it a list.
 *
 * <pre>
 * topics:
 * - topic: copper                 # its key
 *   name: Copper
 *   minimum: 3                    # points needed
 *   words:
 *   - copper                      # 3 points in the title, 2 in the lead, 1 in the text
 *   - copper cathode: 2           # twice that
 *   - {phrase: Kupfer, weight: 1, title: 3, lead: 2, body: 1, languages: [de]}
 *   required: [mine, smelter]     # one of these must stand there
 *   not: [copper wire theft]      # none of these may
 *   except: [copper beech]        # no points for the word in these
 *   rubrics: [Base metals]        # the outlet's own section
 *   sources: [Harbour News]       # only from these
 * </pre>
 */
public final class TopicFile {
    private static final Set<String> TOPIC =
            Set.of(
                    "topic",
                    "name",
                    "minimum",
                    "words",
                    "required",
                    "not",
                    "except",
                    "rubrics",
                    "sources");
    private static final Set<String> WORD =
            Set.of("phrase", "weight", "title", "lead", "body", "languages");

    private TopicFile() {}

    /**
     * The topics in the order of the file.
     *
     * @throws UserProblem if the file has a mistake; its first argument is the line
     */
    public static List<TopicRules> read(String yaml) {
        var root = YamlSource.compose(yaml);
        if (!(root instanceof MappingNode)) {
            throw new UserProblem("topics.file.no-topics", YamlFields.line(root));
        }
        // Read first: a file that contains itself by an alias is refused there.
        var topics = topics(root);
        YamlLanguages.check(root);
        return topics;
    }

    /** As {@link #read}, but takes the languages as they were stored. */
    public static List<TopicRules> stored(String yaml) {
        return topics(YamlSource.compose(yaml));
    }

    private static List<TopicRules> topics(Node root) {
        var keys = new HashSet<String>();
        return YamlFields.of(root, Set.of("topics")).nodes("topics").stream()
                .map(node -> topic(node, keys))
                .toList();
    }

    /** The same topics as YAML that {@link #read} takes. */
    public static String write(List<TopicRules> topics) {
        return TopicYaml.write(topics);
    }

    private static TopicRules topic(Node node, Set<String> keys) {
        var fields = YamlFields.of(node, TOPIC);
        var key = fields.text("topic");
        if (!keys.add(key)) {
            throw new UserProblem("topics.file.twice", YamlFields.line(node), key);
        }
        try {
            return new TopicRules(
                    key,
                    fields.find("name").map(YamlFields::text).orElse(key),
                    minimum(fields),
                    fields.nodes("words").stream().map(TopicFile::word).toList(),
                    fields.texts("required"),
                    fields.texts("not"),
                    fields.texts("except"),
                    fields.nodes("rubrics").stream().map(TopicFile::word).toList(),
                    fields.texts("sources"));
        } catch (IllegalArgumentException refused) {
            throw new UserProblem(
                    "topics.file.refused",
                    YamlFields.line(node),
                    String.valueOf(refused.getMessage()));
        }
    }

    private static double minimum(YamlFields fields) {
        var minimum = fields.number("minimum", TopicRules.USUAL_MINIMUM);
        if (minimum <= 0) {
            throw new UserProblem(
                    "topics.file.not-above-0",
                    fields.find("minimum").map(YamlFields::line).orElse(1),
                    "minimum");
        }
        return minimum;
    }

    /** A bare phrase, {@code phrase: weight}, or the long form. */
    private static RuleWord word(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return RuleWord.of(YamlFields.text(node), 1);
        }
        if (mapping.getValue().size() == 1 && !isLongForm(mapping)) {
            var only = mapping.getValue().getFirst();
            return RuleWord.of(
                    YamlFields.text(only.getKeyNode()), YamlFields.number(only.getValueNode()));
        }
        var fields = YamlFields.of(node, WORD);
        var usual = PlaceWeights.DEFAULT;
        return new RuleWord(
                fields.text("phrase"),
                fields.number("weight", 1),
                new PlaceWeights(
                        fields.number("title", usual.title()),
                        fields.number("lead", usual.lead()),
                        fields.number("body", usual.body())),
                fields.texts("languages"));
    }

    private static boolean isLongForm(MappingNode mapping) {
        return YamlFields.text(mapping.getValue().getFirst().getKeyNode()).equals("phrase");
    }
}
