package org.broadsheet.collecting.extract.body;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The article's own blocks.
 *
 * @param root holds them as markup, not yet made safe
 * @param paragraphs their text in reading order
 * @param share how much of the page's prose they are, 0 to 1
 */
public record ArticleBody(Element root, List<String> paragraphs, double share) {
    public ArticleBody {
        paragraphs = List.copyOf(paragraphs);
    }

    public String text() {
        return paragraphs.stream().collect(Collectors.joining("\n\n"));
    }

    public int length() {
        return paragraphs.stream().mapToInt(String::length).sum();
    }
}
