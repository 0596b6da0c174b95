package org.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.broadsheet.bench.TopicFigures;
import org.broadsheet.bench.TopicScoring;
import org.broadsheet.bench.TopicScoring.Gold;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.classify.TopicRules;
import org.broadsheet.topics.text.LanguageDetector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores filing on articles whose topics are known. */
@Command(
        name = "topics",
        description = "Score the filing of articles whose topics are known",
        mixinStandardHelpOptions = true)
final class BenchTopicsCommand implements Callable<Integer> {
    @Option(
            names = "--topics",
            required = true,
            paramLabel = "FILE.yml",
            description = "the rules, as topics export writes them")
    private @Nullable Path topics;

    @Option(
            names = "--examples",
            defaultValue = "0",
            paramLabel = "N",
            description =
                    "learn from up to N articles of each topic, taken from the other folds (default: none)")
    private int examples;

    @Option(
            names = "--folds",
            defaultValue = "5",
            description = "with examples (default: ${DEFAULT-VALUE})")
    private int folds;

    @Option(
            names = "--draws",
            defaultValue = "3",
            description = "how often examples are drawn (default: ${DEFAULT-VALUE})")
    private int draws;

    @Parameters(
            paramLabel = "FILE.jsonl",
            description = "one article a line: id, title, text, topics; may be gzip'd")
    private @Nullable Path file;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file == null || topics == null || spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        AtLeast.check("--examples", examples, 0);
        AtLeast.check("--folds", folds, 2);
        AtLeast.check("--draws", draws, 1);
        var rules = new RulesFile(topics).rules();
        var scoring = new TopicScoring(rules, gold(new ArticleFile(file), rules, topics));
        var out = spec.commandLine().getOut();
        var byRules = scoring.byRules();
        byRules.byTopic().forEach(out::println);
        out.println("rules: " + byRules);
        out.flush();
        if (examples > 0) {
            var learnt =
                    IntStream.range(0, draws)
                            .mapToObj(draw -> scoring.withExamples(examples, folds, draw))
                            .toList();
            learnt.getFirst().byTopic().forEach(out::println);
            out.printf(
                    Locale.ROOT,
                    "rules and up to %d examples a topic, %d folds, mean of %d draws: micro-F1 %.3f, macro-F1 %.3f; best topic right %.3f%n",
                    examples,
                    folds,
                    draws,
                    learnt.stream().mapToDouble(TopicFigures::microF1).average().orElse(0),
                    learnt.stream().mapToDouble(TopicFigures::macroF1).average().orElse(0),
                    learnt.stream().mapToDouble(TopicFigures::bestRight).average().orElse(0));
        }
        out.flush();
        return DataCommand.DONE;
    }

    /** The articles with their topics, of which at least one must be among the rules. */
    private static List<Gold> gold(ArticleFile file, List<TopicRules> rules, Path topics)
            throws IOException {
        var detector = new LanguageDetector();
        var gold =
                file.someRows().stream()
                        .map(row -> new Gold(row.topicText(detector), row.topics()))
                        .toList();
        var keys = rules.stream().map(TopicRules::key).toList();
        if (gold.stream().allMatch(article -> Collections.disjoint(article.topics(), keys))) {
            throw new UserProblem("topics.rows.no-topic", file.name(), topics.getFileName());
        }
        return gold;
    }
}
