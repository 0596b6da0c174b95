package org.broadsheet.collecting.extract.body;

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
        var strict = find(page.document().body().clone(), title, true);
        if (strict.length() >= TOO_SHORT) {
            return strict;
        }
        var loose = find(page.document().body().clone(), title, false);
        return loose.length() > strict.length() * 2 ? loose : strict;
    }

    private static ArticleBody find(Element body, String title, boolean strict) {
        Unwanted.removeAlways(body);
        var all = Tallies.of(body);
        Unwanted.removeUnlessProse(body, all);
        if (strict) {
            Boilerplate.remove(body, all);
        }
        var left = Tallies.of(body);
        var container = Container.choose(body, left);
        var root = new Element("body", body.baseUri());
        root.appendChild(container);
        LinkFarms.remove(root, left);
        Blocks.toParagraphs(root);
        var lines = new Trimming(title).trim(Line.of(root));
        keepOnly(lines, root);
        var share = left.prose(body) == 0 ? 0 : left.prose(container) / left.prose(body);
        return new ArticleBody(root, lines.stream().map(Line::text).toList(), share);
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
