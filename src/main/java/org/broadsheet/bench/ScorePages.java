package org.broadsheet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.broadsheet.collecting.extract.ArticleExtractor;
import org.broadsheet.collecting.extract.PageSource;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the extractor on a folder of gold pages: {@code gold.jsonl} with one page a line ({@code
 * url, file, with, without, title, author, date}) and the pages, gzip'd, in {@code html}.
 *
 * <p>Times are the processor's for the one thread that reads, so that other work on the machine
 * does not count.
 */
@Command(name = "pages", description = "Score the reading of articles on a folder of gold pages")
public final class ScorePages implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "holds gold.jsonl and html/*.html.gz")
    private @Nullable Path folder;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ArticleExtractor extractor = new ArticleExtractor(Clock.systemUTC());
    private final JsonMapper json = new JsonMapper();

    @Override
    public Integer call() throws IOException {
        var score = new PageScore();
        if (folder != null) {
            for (var line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
                score(json.readTree(line), folder.resolve("html"), score);
            }
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(score.summary());
        return score.exceptions() == 0 ? 0 : 1;
    }

    private void score(JsonNode gold, Path pages, PageScore score) throws IOException {
        var url = WebLink.parse(gold.path("url").asString("")).orElse(null);
        var file = gold.path("file").asString("");
        var source = new PageSource(unpacked(pages.resolve(file)), url, null, null);
        var start = THREADS.getCurrentThreadCpuTime();
        try {
            var article = extractor.extract(source);
            score.add(gold, article, THREADS.getCurrentThreadCpuTime() - start);
        } catch (RuntimeException | StackOverflowError thrown) {
            score.threw(file, thrown);
        }
    }

    private static byte[] unpacked(Path page) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(page))) {
            return in.readAllBytes();
        }
    }
}
