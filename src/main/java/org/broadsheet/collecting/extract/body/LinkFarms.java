package org.broadsheet.collecting.extract.body;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Removes the blocks inside an article that consist of links to somewhere else. */
final class LinkFarms {
    private static final Set<String> BOXES =
            Set.of("div", "section", "ul", "ol", "dl", "table", "article", "blockquote");
    private static final int SHORT_LINE = 160;
    private static final int SHORT_BOX = 400;
    private static final double NEARLY_ALL = 0.8;
    private static final double MORE_THAN_HALF = 0.6;

    private LinkFarms() {}

    static void remove(Element container, Tallies tallies) {
        for (var element : container.getAllElements()) {
            if (!element.equals(container) && isFarm(element, tallies)) {
                element.remove();
            }
        }
    }

    private static boolean isFarm(Element element, Tallies tallies) {
        var density = tallies.linkDensity(element);
        var length = tallies.text(element);
        if (element.normalName().equals("p")) {
            return density > NEARLY_ALL && length < SHORT_LINE;
        }
        return BOXES.contains(element.normalName())
                && density > MORE_THAN_HALF
                && (length < SHORT_BOX || tallies.links(element) > 3);
    }
}
