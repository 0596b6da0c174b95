package org.broadsheet.collecting.extract.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A page that came as plain text: the headline is the first line that could be one before the first
 * paragraph, what stands above it is the page's head, and the text ends where other articles are
 * offered.
 */
public final class PlainTextPage {
    private static final int PARAGRAPH = 120;
    private static final int WRAPPED = 50;
    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?;,]");

    private final List<String> lines;
    private final int titleAt;
    private final int end;

    private PlainTextPage(List<String> lines) {
        this.lines = lines;
        this.titleAt = titleAt(lines);
        this.end = end(lines, titleAt);
    }

    public static PlainTextPage of(String text) {
        var lines = new ArrayList<String>();
        for (var block : text.split("\\R\\s*\\R", -1)) {
            lines.addAll(unwrapped(block));
        }
        return new PlainTextPage(lines);
    }

    public String title() {
        return titleAt < 0 ? "" : lines.get(titleAt);
    }

    /** The short lines above the headline. */
    public List<String> head() {
        return lines.subList(0, Math.max(0, titleAt));
    }

    /** What comes after the article: the label of the related articles and everything below it. */
    public List<String> rest() {
        return lines.subList(end, lines.size());
    }

    public ArticleBody body() {
        var root = new Element("body");
        lines.subList(titleAt + 1, end).forEach(line -> root.appendElement("p").text(line));
        var all = Line.of(root);
        var kept = new Trimming(title()).trim(all);
        all.stream().filter(line -> !kept.contains(line)).forEach(line -> line.element().remove());
        return new ArticleBody(root, kept.stream().map(Line::text).toList(), 1);
    }

    /** The lines between headline and text, bylines and dates among them. */
    public List<String> below() {
        return lines.subList(titleAt + 1, end).stream()
                .takeWhile(line -> line.length() < PARAGRAPH)
                .toList();
    }

    /** The lines of a block, joined where a mail or an editor has wrapped them. */
    private static List<String> unwrapped(String block) {
        var joined = new ArrayList<String>();
        var before = 0;
        for (var line : block.split("\\R", -1)) {
            var text = line.strip();
            if (!text.isEmpty() && before > WRAPPED && !joined.isEmpty()) {
                joined.set(joined.size() - 1, joined.getLast() + " " + text);
            } else if (!text.isEmpty()) {
                joined.add(text);
            }
            before = text.length();
        }
        return joined;
    }

    private static int titleAt(List<String> lines) {
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var ended = SENTENCE_END.matcher(line).matches();
            if (line.length() >= PARAGRAPH && ended) {
                return at > 0 ? at - 1 : -1;
            }
            if (words(line) >= 4 && !ended) {
                return at;
            }
        }
        return lines.isEmpty() ? -1 : 0;
    }

    private static int end(List<String> lines, int titleAt) {
        for (var at = titleAt + 2; at < lines.size(); at++) {
            if (Phrases.endsArticle(lines.get(at)) && lines.get(at).length() < WRAPPED) {
                return at;
            }
        }
        return lines.size();
    }

    private static int words(String line) {
        return Arrays.asList(line.split("\\s+", -1)).size();
    }
}
