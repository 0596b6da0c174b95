package org.broadsheet.topics.classify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes topics as {@link TopicFile} reads them, in the shortest form of each word. */
final class TopicYaml {
    private TopicYaml() {}

    static String write(List<TopicRules> topics) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(120);
        var root = Map.of("topics", topics.stream().map(TopicYaml::topic).toList());
        return new Yaml(options).dump(root);
    }

    private static Map<String, Object> topic(TopicRules rules) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("topic", rules.key());
        fields.put("name", rules.name());
        fields.put("minimum", plain(rules.minimum()));
        put(fields, "words", rules.words().stream().map(TopicYaml::word).toList());
        put(fields, "required", rules.required());
        put(fields, "not", rules.not());
        put(fields, "except", rules.except());
        put(fields, "rubrics", rules.rubrics().stream().map(TopicYaml::word).toList());
        put(fields, "sources", rules.sources());
        return fields;
    }

    private static void put(Map<String, Object> fields, String key, List<?> values) {
        if (!values.isEmpty()) {
            fields.put(key, values);
        }
    }

    private static Object word(RuleWord word) {
        if (!word.places().equals(PlaceWeights.DEFAULT) || !word.languages().isEmpty()) {
            return longForm(word);
        }
        return word.weight() == 1 ? word.phrase() : Map.of(word.phrase(), plain(word.weight()));
    }

    private static Map<String, Object> longForm(RuleWord word) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("phrase", word.phrase());
        fields.put("weight", plain(word.weight()));
        fields.put("title", plain(word.places().title()));
        fields.put("lead", plain(word.places().lead()));
        fields.put("body", plain(word.places().body()));
        put(fields, "languages", word.languages());
        return fields;
    }

    /** 3 rather than 3.0. */
    private static Number plain(double number) {
        if (number == Math.rint(number)) {
            return (long) number;
        }
        return number;
    }
}
