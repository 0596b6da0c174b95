package org.broadsheet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.broadsheet.collecting.extract.ArticleExtractor;
import org.broadsheet.collecting.extract.ExtractedArticle;
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
 */
@Command(name = "pages", description = "Score the reading of articles on a folder of gold pages")
public final class ScorePages implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "holds gold.jsonl and html/*.html.gz")
    private @Nullable Path folder;

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
        return 0;
    }

    private void score(JsonNode gold, Path pages, PageScore score) throws IOException {
        var url = WebLink.parse(gold.path("url").asString("")).orElse(null);
        var body = unpacked(pages.resolve(gold.path("file").asString("")));
        var start = System.nanoTime();
        var article = extractor.extract(new PageSource(body, url, null, null));
        score.add(gold, article, System.nanoTime() - start);
    }

    private static byte[] unpacked(Path page) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(page))) {
            return in.readAllBytes();
        }
    }

    /** What has been counted so far. */
    private static final class PageScore {
        private int wanted;
        private int found;
        private int unwanted;
        private int titles;
        private int rightTitles;
        private int authors;
        private int rightAuthors;
        private int dates;
        private int rightDates;
        private int pages;
        private long nanos;
        private long slowest;

        private void add(JsonNode gold, ExtractedArticle article, long took) {
            pages++;
            nanos += took;
            slowest = Math.max(slowest, took);
            var text = spaced(article.text());
            for (var snippet : gold.path("with")) {
                wanted++;
                found += text.contains(spaced(snippet.asString(""))) ? 1 : 0;
            }
            for (var snippet : gold.path("without")) {
                unwanted += text.contains(spaced(snippet.asString(""))) ? 1 : 0;
            }
            facts(gold, article);
        }

        private void facts(JsonNode gold, ExtractedArticle article) {
            var title = gold.path("title").asString("");
            titles += title.isBlank() ? 0 : 1;
            rightTitles += !title.isBlank() && same(title, article.title()) ? 1 : 0;
            var author = gold.path("author").asString("");
            authors += author.isBlank() ? 0 : 1;
            rightAuthors += !author.isBlank() && same(author, article.author()) ? 1 : 0;
            var date = gold.path("date").asString("");
            var published = article.published();
            dates += date.isBlank() ? 0 : 1;
            rightDates += published != null && date.equals(published.day().toString()) ? 1 : 0;
        }

        private String summary() {
            var precision = share(found, found + unwanted);
            var recall = share(found, wanted);
            return String.format(
                    Locale.ROOT,
                    "pages %d%ntext F1 %.3f (precision %.3f, recall %.3f)%ntitle %.3f of %d%n"
                            + "author %.3f of %d%ndate %.3f of %d%npages/s %.0f, slowest %d ms",
                    pages,
                    2 * precision * recall / Math.max(1e-9, precision + recall),
                    precision,
                    recall,
                    share(rightTitles, titles),
                    titles,
                    share(rightAuthors, authors),
                    authors,
                    share(rightDates, dates),
                    dates,
                    pages / Math.max(1e-9, nanos / 1e9),
                    slowest / 1_000_000);
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }

        private static boolean same(String gold, @Nullable String ours) {
            return ours != null && letters(gold).equals(letters(ours));
        }

        private static String letters(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        }

        private static String spaced(String text) {
            return text.replaceAll("[\\s\\u00a0]+", " ").strip();
        }
    }
}
