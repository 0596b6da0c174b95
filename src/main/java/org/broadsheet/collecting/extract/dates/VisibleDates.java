package org.broadsheet.collecting.extract.dates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the publication date among those that a reader sees, by where each stands: near the
 * headline, in an element named for dates, after a word like "published", not in a sidebar.
 */
final class VisibleDates {
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "option", "textarea", "template");
    private static final int SHORT = 120;
    private static final int MEANINGFUL = 12;
    private static final double OWN_LINK = 3;
    private static final double SURE = 3;
    private static final double TOO_UNSURE = -4;

    private final DateReader reader;

    VisibleDates(DateReader reader) {
        this.reader = reader;
    }

    /** All of them, the best first. */
    List<Candidate> list(Document document, String title) {
        var walk = new Walk(Headline.of(document, title), letters(title));
        document.body().traverse(walk);
        return walk.found.stream()
                .map(candidate -> candidate.placed(walk.headlineAt))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    record Candidate(PageDate date, int position, double score) {

        boolean sure() {
            return score >= SURE;
        }

        boolean likely() {
            return score > 0;
        }

        boolean possible() {
            return score > TOO_UNSURE;
        }

        /** Right after the headline is best, well before it or far behind it is worst. */
        Candidate placed(int headline) {
            if (headline < 0) {
                return new Candidate(date, position, score - Math.min(position, 300) / 100.0);
            }
            var distance = position - headline;
            var near = distance >= 0 ? 3 - distance / 10.0 : 2 + distance / 8.0;
            return new Candidate(date, position, score + Math.max(-2, near));
        }
    }

    private final class Walk implements NodeVisitor {
        private final Headline headline;
        private final String title;
        private final List<Candidate> found = new ArrayList<>();
        private int position;
        private int headlineAt = -1;
        private int ownLinkAt = -100;

        private Walk(Headline headline, String title) {
            this.headline = headline;
            this.title = title;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && !text.isBlank()) {
                position++;
                readText(text);
            } else if (node instanceof Element element) {
                if (headline.isAt(element)) {
                    headlineAt = position;
                }
                if (isOwnLink(element)) {
                    ownLinkAt = position;
                }
                readAttributes(element);
            }
        }

        /** Lists of the latest articles hold this one too, with its date. */
        private boolean isOwnLink(Element element) {
            return element.normalName().equals("a")
                    && title.length() > MEANINGFUL
                    && letters(element.text()).equals(title);
        }

        private void readText(TextNode text) {
            var parent = text.parent();
            if (parent != null && !UNSEEN.contains(parent.normalName())) {
                var line = text.text().strip();
                add(line, parent, line.length() < SHORT ? 1 : -1.5);
            }
        }

        private void readAttributes(Element element) {
            var value =
                    switch (element.normalName()) {
                        case "time" -> element.attr("datetime");
                        case "abbr" -> element.attr("title");
                        default ->
                                element.attr("itemprop").startsWith("date")
                                        ? element.attr("content")
                                        : element.is(".updated, .published, .date")
                                                ? element.attr("title")
                                                : "";
                    };
            add(value, element, 2.5);
        }

        private void add(String text, Element element, double start) {
            var dates = text.isEmpty() ? List.<PageDate>of() : reader.anywhere(text);
            if (!dates.isEmpty()) {
                var own = position - ownLinkAt <= 3;
                var score = own ? OWN_LINK : start + DateSurroundings.score(element, headline);
                found.add(new Candidate(dates.getFirst(), position, score));
            }
        }
    }
}
