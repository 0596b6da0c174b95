package org.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import org.broadsheet.bench.StoryBench;
import org.broadsheet.bench.StoryBench.Gold;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.cluster.ClusterSettings;
import org.broadsheet.topics.text.LanguageDetector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores grouping on articles whose stories are known. */
@Command(
        name = "stories",
        description = "Score the grouping of articles whose story is known",
        mixinStandardHelpOptions = true)
final class BenchStoriesCommand implements Callable<Integer> {
    @Option(
            names = "--folds",
            defaultValue = "5",
            description = "folds over the topics (default: ${DEFAULT-VALUE})")
    private int folds;

    @Option(
            names = "--draws",
            defaultValue = "4",
            description = "how often the topics are dealt (default: ${DEFAULT-VALUE})")
    private int draws;

    @Parameters(
            paramLabel = "FILE.jsonl",
            description = "one article a line: id, date, title, text, story, topic")
    private @Nullable Path file;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file == null || spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        AtLeast.check("--folds", folds, 2);
        AtLeast.check("--draws", draws, 1);
        var bench = new StoryBench(gold(file));
        var out = spec.commandLine().getOut();
        out.println("one window: " + bench.inOneWindow(ClusterSettings.DEFAULT));
        out.flush();
        var f1 = DoubleStream.builder();
        var pairF1 = DoubleStream.builder();
        for (var draw = 0; draw < draws; draw++) {
            var folded = bench.folded(folds, draw);
            out.println("draw " + draw + ": " + folded.score() + " by " + folded.thresholds());
            out.flush();
            f1.add(folded.score().f1());
            pairF1.add(folded.score().pairF1());
        }
        out.printf(
                Locale.ROOT,
                "%d folds over topics, mean of %d draws: B-cubed F1 %.3f, pairs F1 %.3f%n",
                folds,
                draws,
                f1.build().average().orElse(0),
                pairF1.build().average().orElse(0));
        out.flush();
        return DataCommand.DONE;
    }

    private static List<Gold> gold(Path file) throws IOException {
        var detector = new LanguageDetector();
        var gold = new ArrayList<Gold>();
        for (var row : new ArticleFile(file).someRows()) {
            var story = row.story();
            if (story == null) {
                throw new UserProblem("topics.rows.no-story", file.getFileName(), row.id());
            }
            var topic = row.kind();
            gold.add(
                    new Gold(
                            row.storyText(gold.size(), detector),
                            story,
                            topic == null ? story : topic));
        }
        return gold;
    }
}
