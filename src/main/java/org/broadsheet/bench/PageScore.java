package org.broadsheet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.collecting.extract.ExtractedArticle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Counts how far what was read off pages agrees with their gold.
 *
 * <p>Text: snippets that belong to it and snippets that do not, white space aside. Title and
 * author: letters and digits. Date: the day; exact, and as F1 of the days that were found.
 */
final class PageScore {
    private static final int NAMED = 5;

    private final Share title = new Share();
    private final Share author = new Share();
    private final Share date = new Share();
    private final List<String> thrown = new ArrayList<>();
    private int wanted;
    private int found;
    private int unwanted;
    private int datesFound;
    private int pages;
    private long nanos;
    private long slowest;
    private String slowestPage = "";

    void add(JsonNode gold, ExtractedArticle article, long took) {
        pages++;
        nanos += took;
        if (took > slowest) {
            slowest = took;
            slowestPage = gold.path("file").asString("");
        }
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

    void threw(String page, Throwable problem) {
        thrown.add(page + ": " + problem.getClass().getSimpleName());
    }

    int exceptions() {
        return thrown.size();
    }

    private void facts(JsonNode gold, ExtractedArticle article) {
        title.add(names(gold.path("title")), article.title());
        author.add(names(gold.path("author")), article.author());
        var day = gold.path("date").asString("");
        var published = article.published();
        if (!day.isBlank()) {
            datesFound += published == null ? 0 : 1;
            date.add(day, published == null ? null : published.day().toString());
        }
    }

    String summary() {
        var precision = share(found, found + unwanted);
        var recall = share(found, wanted);
        return String.format(
                Locale.ROOT,
                """
                pages           %d, exceptions %d%s
                text            F1 %.3f (precision %.3f, recall %.3f)
                title, exact    %s
                author, exact   %s
                date, exact     %s
                date, F1        %.3f
                pages/s         %.0f of one core's time
                slowest page    %d ms: %s\
                """,
                pages,
                thrown.size(),
                thrown.stream().limit(NAMED).map(" "::concat).collect(Collectors.joining()),
                harmonic(precision, recall),
                precision,
                recall,
                title,
                author,
                date,
                harmonic(
                        share(date.right, datesFound),
                        share(date.right, date.right + date.all - datesFound)),
                pages / Math.max(1e-9, nanos / 1e9),
                slowest / 1_000_000,
                slowestPage);
    }

    private static final class Share {
        private int all;
        private int right;

        private void add(String gold, @Nullable String ours) {
            if (!gold.isBlank()) {
                all++;
                right += ours != null && letters(gold).equals(letters(ours)) ? 1 : 0;
            }
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f (%d of %d)", share(right, all), right, all);
        }
    }

    private static String names(JsonNode gold) {
        return gold.isArray()
                ? gold.valueStream()
                        .map(name -> name.asString(""))
                        .collect(Collectors.joining(", "))
                : gold.asString("");
    }

    private static double harmonic(double one, double other) {
        return 2 * one * other / Math.max(1e-9, one + other);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
