package org.broadsheet.collecting.extract.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps the lines that are the article: takes off the headline, byline and date before it, the
 * teasers and signatures after it, and what stands twice.
 */
final class Trimming {
    private static final int LONG_ENOUGH_TO_CUT = 250;
    private static final int LONG_LINE = 80;
    private static final double FIRST_PART = 0.4;
    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?iu)(by|von|par|por|di|autor(in|es)?|author|text|written by|redaktion|przez|od|автор)\\b:? ?\\p{Lu}.{0,80}");
    private static final Pattern DATE_ONLY =
            Pattern.compile(
                    "(?iu)[\\p{L}.,]{0,12}\\s?(\\d{1,2}[./ -]+(\\d{1,2}|\\p{L}{3,12})\\.?[,./ -]+(19|20)?\\d{2}|(19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}|\\p{L}{3,12}\\.? \\d{1,2},? (19|20)\\d{2}).{0,40}");

    private final String title;

    Trimming(String title) {
        this.title = Keys.key(title);
    }

    List<Line> trim(List<Line> lines) {
        return withoutTail(cut(withoutHead(withoutRepeats(withoutNoise(lines)))));
    }

    private static List<Line> withoutNoise(List<Line> lines) {
        return lines.stream()
                .filter(line -> !Phrases.isNoise(line.text()))
                .filter(line -> line.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    private static List<Line> withoutRepeats(List<Line> lines) {
        var seen = new HashSet<String>();
        return lines.stream()
                .filter(line -> line.text().length() < 40 || seen.add(Keys.key(line.text())))
                .toList();
    }

    private List<Line> withoutHead(List<Line> lines) {
        var kept = new ArrayList<Line>();
        var begun = false;
        for (var line : lines) {
            var headline = kept.size() < 4 && isTitle(line);
            var before = !begun && (isAboutTheArticle(line) || Pleas.isPlea(line.text()));
            if (!headline && !before) {
                begun = begun || line.isProse();
                kept.add(line);
            }
        }
        return kept;
    }

    private boolean isTitle(Line line) {
        var text = Keys.key(line.text());
        var partly = line.isHeading() && text.length() > 15;
        return !title.isEmpty()
                && (text.equals(title)
                        || (partly && (title.contains(text) || text.contains(title))));
    }

    private static boolean isAboutTheArticle(Line line) {
        return line.text().length() < LONG_LINE
                && (DATE_ONLY.matcher(line.text()).matches()
                        || BYLINE.matcher(line.text()).matches());
    }

    private static List<Line> cut(List<Line> lines) {
        var total = lines.stream().mapToInt(line -> line.text().length()).sum();
        var before = 0;
        var kept = new ArrayList<Line>();
        for (var line : lines) {
            var phrase = Phrases.endsArticle(line.text());
            var late = before > LONG_ENOUGH_TO_CUT && before > total * FIRST_PART;
            if (phrase && late && line.isLabel() && !proseFollows(lines, line)) {
                return kept;
            }
            if (!phrase || (!line.isHeading() && line.isProse())) {
                kept.add(line);
                before += line.text().length();
            }
        }
        return kept;
    }

    private static boolean proseFollows(List<Line> lines, Line from) {
        var after = lines.subList(lines.indexOf(from) + 1, lines.size());
        var prose =
                after.stream()
                        .filter(line -> line.text().length() > 140 && line.endsLikeSentence())
                        .count();
        return prose >= 3;
    }

    private static List<Line> withoutTail(List<Line> lines) {
        var end = lines.size();
        while (end > 1 && isTail(lines.get(end - 1))) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static boolean isTail(Line line) {
        var cell = line.element().normalName().matches("li|td|th|dd|dt|pre");
        var fragment = line.text().length() < LONG_LINE && !line.endsLikeSentence();
        return line.isHeading() || (fragment && !cell) || Pleas.isPlea(line.text());
    }
}
