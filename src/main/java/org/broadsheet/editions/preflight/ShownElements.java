package org.broadsheet.editions.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The elements of a body that a reader sees: without hidden ones and all that stands in them. */
final class ShownElements {
    private static final Pattern HIDDEN =
            Pattern.compile("display:\\s*none", Pattern.CASE_INSENSITIVE);

    private ShownElements() {}

    static List<Element> of(Document html) {
        var shown = new ArrayList<Element>();
        collect(html.body(), shown);
        return shown;
    }

    private static void collect(Element element, List<Element> shown) {
        if (HIDDEN.matcher(element.attr("style")).find()) {
            return;
        }
        shown.add(element);
        for (var child = element.firstElementChild();
                child != null;
                child = child.nextElementSibling()) {
            collect(child, shown);
        }
    }
}
