package org.broadsheet.collecting.extract.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.broadsheet.collecting.extract.page.Blocks;
import org.broadsheet.collecting.extract.page.HtmlPage;
import org.jsoup.nodes.Element;

/** Finds the article's text in a page. */
public final class BodyFinder {
    private static final int TOO_SHORT = 250;

    public ArticleBody find(HtmlPage page, String title) {
        var strict = find(page, title, true);
        if (strict.length() >= TOO_SHORT) {
            return strict;
        }
        var loose = find(page, title, false);
        var shown = loose.length() > strict.length() * 2 ? loose : strict;
        return StatedBody.of(page, title)
                .filter(stated -> stated.length() > shown.length() * 2)
                .orElse(shown);
    }

    private static ArticleBody find(HtmlPage page, String title, boolean strict) {
        var body = page.document().body().clone();
        Unwanted.removeAlways(body);
        var all = Tallies.of(body);
        var lead = new Lead(page, all).find(body, title);
        Unwanted.removeUnlessProse(body, all);
        if (strict) {
            Boilerplate.remove(body, all);
        }
        var left = Tallies.of(body);
        var container = Container.choose(body, left);
        var root = new Element("body");
        root.appendChild(container);
        LinkFarms.remove(root, left);
        Blocks.toParagraphs(root);
        var trimmed = new Trimming(title).trim(Line.of(root));
        keepOnly(trimmed, root);
        var lines = lead.map(text -> withLead(text, trimmed, root)).orElse(trimmed);
        var share = left.prose(body) == 0 ? 0 : left.prose(container) / left.prose(body);
        return new ArticleBody(root, lines.stream().map(Line::text).toList(), share);
    }

    /** Puts the lead before the text, unless the text has it. */
    private static List<Line> withLead(String lead, List<Line> lines, Element root) {
        var key = Keys.key(lead);
        var known =
                lines.stream()
                        .map(line -> Keys.key(line.text()))
                        .anyMatch(text -> text.contains(key) || isMost(text, key));
        if (known) {
            return lines;
        }
        var paragraph = root.prependElement("p").text(lead);
        var all = new ArrayList<Line>();
        all.add(new Line(paragraph, lead));
        all.addAll(lines);
        return all;
    }

    private static boolean isMost(String part, String key) {
        return part.length() > 60 && key.contains(part);
    }

    private static void keepOnly(List<Line> kept, Element root) {
        Set<Element> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.add(root);
        kept.forEach(line -> wanted.add(line.element()));
        for (var line : Line.of(root)) {
            if (!wanted.contains(line.element())) {
                line.element().remove();
            }
        }
    }
}
