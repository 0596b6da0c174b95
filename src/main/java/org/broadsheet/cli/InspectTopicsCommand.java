package org.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.broadsheet.topics.classify.Classifier;
import org.broadsheet.topics.classify.Example;
import org.broadsheet.topics.classify.TopicRules;
import org.broadsheet.topics.classify.TopicScore;
import org.broadsheet.topics.classify.TopicText;
import org.broadsheet.topics.text.LanguageDetector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows under which topics of a topics file the articles of a file belong, and why. */
@Command(
        name = "topics",
        description = "Show under which topics articles belong, and why",
        mixinStandardHelpOptions = true)
public final class InspectTopicsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Option(names = "--json", description = "one JSON object a line instead of a list")
    private boolean json;

    @Option(
            names = "--topics",
            required = true,
            paramLabel = "FILE.yml",
            description = "the topics, as topics export writes them")
    private @Nullable Path topics;

    @Option(
            names = "--examples",
            paramLabel = "FILE.jsonl",
            description = "articles with the topics they belong to, to learn from")
    private @Nullable Path examples;

    @Parameters(paramLabel = "FILE.jsonl", description = "one article a line")
    private @Nullable Path file;

    @Spec private @Nullable CommandSpec spec;

    private final LanguageDetector detector = new LanguageDetector();

    @Override
    public Integer call() throws IOException {
        if (file == null || topics == null || spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        var rules = new RulesFile(topics).rules();
        var classifier = new Classifier(rules).learntFrom(examples(rules));
        var out = spec.commandLine().getOut();
        for (var row : new ArticleFile(file).rows()) {
            var line = line(row.id(), classifier.score(text(row)));
            out.println(json ? JSON.writeValueAsString(line) : inWords(line));
        }
        out.flush();
        return DataCommand.DONE;
    }

    private List<Example> examples(List<TopicRules> rules) throws IOException {
        return examples == null
                ? List.of()
                : new ArticleFile(examples)
                        .rows().stream()
                                .map(row -> Example.complete(text(row), row.topics(), rules))
                                .toList();
    }

    private TopicText text(ArticleRow row) {
        return row.topicText(detector);
    }

    private static Map<String, @Nullable Object> line(String id, List<TopicScore> scores) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("id", id);
        line.put("topics", scores.stream().filter(TopicScore::belongs).map(s -> json(s)).toList());
        line.put("best", scores.isEmpty() ? null : scores.getFirst().topic());
        return line;
    }

    private static Map<String, Object> json(TopicScore score) {
        var json = new LinkedHashMap<String, Object>();
        json.put("topic", score.topic());
        json.put("score", Math.round(score.score() * 1_000) / 1_000.0);
        json.put("why", score.why());
        return json;
    }

    private static String inWords(Map<String, @Nullable Object> line) {
        return line.get("id") + "  " + line.get("best") + "  " + line.get("topics");
    }
}
