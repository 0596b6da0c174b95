package org.broadsheet.collecting.extract.dates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern DATE_NAME =
            Pattern.compile(
                    "date|datum|time|publi|posted|byline|meta|info|fecha|created|data\\b|kicker|stand");
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "comment|sidebar|related|footer|widget|teaser|recent|latest|archive|calendar|menu|nav\\b|event|copyright|slider|ticker|popular|recommend|weather|prev|next");
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)\\b(published|posted|publi[éck]|veröffentlicht|erstellt|datum|date|vom|am|opublikowano|pubblicato|publicado|written on|created|dodano|data|verfasst|on)\\b");
    private static final Pattern CHANGED =
            Pattern.compile(
                    "(?iu)(updat|modif|aktualis|geändert|last edit|bearbeitet|änderung|actualiz|mis à jour|zuletzt|abgerufen|retrieved|copyright|©)");
    private static final int SHORT = 120;

    private final DateReader reader;

    VisibleDates(DateReader reader) {
        this.reader = reader;
    }

    Optional<PageDate> find(Document document) {
        var found = new ArrayList<Candidate>();
        var walk = new Walk(found);
        document.body().traverse(walk);
        return found.stream()
                .map(candidate -> candidate.scored(walk.headline))
                .max(Comparator.comparingDouble(Candidate::score))
                .filter(candidate -> candidate.score() > 0)
                .map(Candidate::date);
    }

    private record Candidate(PageDate date, int position, double score) {
        Candidate scored(int headline) {
            if (headline < 0) {
                return new Candidate(date, position, score - Math.min(position, 300) / 150.0);
            }
            var distance = position - headline;
            var near = distance >= 0 ? 3 - distance / 10.0 : 2 + distance / 8.0;
            return new Candidate(date, position, score + Math.max(-2, near));
        }
    }

    private final class Walk implements NodeVisitor {
        private final List<Candidate> found;
        private int position;
        private int headline = -1;

        private Walk(List<Candidate> found) {
            this.found = found;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                enter(element);
            } else if (node instanceof TextNode text && !text.isBlank()) {
                position++;
                read(text);
            }
        }

        private void enter(Element element) {
            var name = element.normalName();
            if (name.equals("h1") && (headline < 0) && element.hasText()) {
                headline = position;
            }
            if (name.equals("time") || name.equals("abbr") || element.hasAttr("itemprop")) {
                var value =
                        element.hasAttr("datetime")
                                ? element.attr("datetime")
                                : element.attr("title");
                value =
                        element.attr("itemprop").startsWith("date") && element.hasAttr("content")
                                ? element.attr("content")
                                : value;
                var bonus =
                        element.attr("itemprop").equals("datePublished")
                                        || element.hasAttr("pubdate")
                                ? 4
                                : 2.5;
                add(value, element, bonus);
            }
        }

        private void read(TextNode text) {
            var parent = text.parent();
            if (parent == null
                    || parent.normalName().matches("script|style|noscript|option|textarea")) {
                return;
            }
            var line = text.text().strip();
            add(line, parent, line.length() < SHORT ? 1 : -1.5);
        }

        private void add(String text, Element element, double start) {
            if (text.isEmpty()) {
                return;
            }
            var dates = reader.anywhere(text);
            if (dates.isEmpty()) {
                return;
            }
            var own = element.ownText();
            var before = element.previousElementSibling();
            var label =
                    own
                            + " "
                            + (before == null || before.text().length() > 40 ? "" : before.text());
            var score = start + names(element);
            score += LABEL.matcher(label).find() ? 1 : 0;
            score -= CHANGED.matcher(label).find() ? 1.5 : 0;
            found.add(new Candidate(dates.getFirst(), position, score));
        }

        private double names(Element element) {
            var score = 0.0;
            var level = 0;
            for (var at = element; at != null && level < 12; at = at.parent(), level++) {
                var names = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
                var name = at.normalName();
                if (level < 3 && DATE_NAME.matcher(names).find()) {
                    score += level == 0 ? 2 : 1;
                }
                if (!name.equals("body")
                        && !name.equals("html")
                        && (ELSEWHERE.matcher(names).find()
                                || name.equals("aside")
                                || name.equals("footer")
                                || name.equals("nav"))) {
                    return score - 4;
                }
            }
            return score;
        }
    }
}
