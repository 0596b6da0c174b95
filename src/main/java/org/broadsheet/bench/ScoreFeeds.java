package org.broadsheet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.collecting.parse.FeedContext;
import org.broadsheet.collecting.parse.FeedParser;
import org.broadsheet.collecting.parse.ParseOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the feed parser on a folder of feeds that have expectations beside them: {@code
 * name.serde.json} beside {@code name.xml} or {@code name.json}, as the test data of feed-rs has.
 */
@Command(name = "feeds", description = "Score the reading of feeds on a folder of expectations")
public final class ScoreFeeds implements Callable<Integer> {
    private static final String EXPECTED = ".serde.json";
    private static final int ENTRIES = 1_000;

    @Parameters(paramLabel = "FOLDER", description = "holds NAME.xml and NAME.serde.json")
    private @Nullable Path folder;

    @Option(names = "--misses", description = "also print every field that differs")
    private boolean misses;

    private final FeedParser parser = new FeedParser(ENTRIES);
    private final JsonMapper json = new JsonMapper();

    @Override
    public Integer call() throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var score = new FeedScore();
        for (var expected : expectations()) {
            score(expected, score);
        }
        if (misses) {
            score.misses().forEach(out::println);
        }
        out.println(score.summary());
        return score.isEmpty() ? 2 : 0;
    }

    private List<Path> expectations() throws IOException {
        if (folder == null) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(EXPECTED)).sorted().toList();
        }
    }

    private void score(Path expected, FeedScore score) throws IOException {
        var name = expected.getFileName().toString().replace(EXPECTED, "");
        for (var ending : List.of(".xml", ".json")) {
            var feed = expected.resolveSibling(name + ending);
            if (Files.exists(feed)) {
                var outcome = parser.parse(Files.readAllBytes(feed), FeedContext.NONE);
                switch (outcome) {
                    case ParseOutcome.Parsed(var parsed, var repaired) ->
                            score.add(name, json.readTree(Files.readAllBytes(expected)), parsed);
                    case ParseOutcome.NotAFeed(var reason) -> score.unread(name, reason.key());
                }
            }
        }
    }
}
