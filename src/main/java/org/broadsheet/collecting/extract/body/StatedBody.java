package org.broadsheet.collecting.extract.body;

import java.util.Optional;
import org.broadsheet.collecting.extract.page.HtmlPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The text that a page states to machines only (JSON-LD {@code articleBody}), for pages that show
 * it by script, or not at all.
 */
final class StatedBody {
    private static final int SHORTEST = 200;
    private static final double SHARE = 0.5;

    private StatedBody() {}

    static Optional<ArticleBody> of(HtmlPage page, String title) {
        return page.article()
                .text("articleBody")
                .filter(text -> text.length() >= SHORTEST)
                .map(text -> read(text, title))
                .filter(body -> body.length() >= SHORTEST);
    }

    private static ArticleBody read(String text, String title) {
        var root = new Element("body");
        for (var line : text.split("\\R+", -1)) {
            var plain = line.indexOf('<') < 0 ? line : Jsoup.parseBodyFragment(line).text();
            if (!plain.isBlank()) {
                root.appendElement("p").text(plain.strip());
            }
        }
        var all = Line.of(root);
        var kept = new Trimming(title).trim(all);
        all.stream().filter(line -> !kept.contains(line)).forEach(line -> line.element().remove());
        return new ArticleBody(root, kept.stream().map(Line::text).toList(), SHARE);
    }
}
