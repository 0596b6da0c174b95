package org.broadsheet.editions.render;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * The editor's own words: bold, italic, links and lists, and nothing else that HTML can do.
 *
 * @param html cleaned when made, whatever was typed
 * @param signature who speaks, may be empty
 */
public record EditorsNote(String html, String signature, Locale language) {
    private static final Safelist ALLOWED =
            new Safelist()
                    .addTags("p", "br", "strong", "b", "em", "i", "a", "ul", "ol", "li")
                    .addAttributes("a", "href")
                    .addProtocols("a", "href", "http", "https", "mailto");

    public EditorsNote {
        html = clean(html);
        signature = PlainText.of(signature);
    }

    public String lang() {
        return language.toLanguageTag();
    }

    public Direction direction() {
        return Direction.of(Jsoup.parseBodyFragment(html).text(), language);
    }

    private static String clean(String typed) {
        var settings = new Document.OutputSettings().prettyPrint(false);
        var unmarked = typed.replace(Blank.OPEN, ' ').replace(Blank.CLOSE, ' ');
        return Jsoup.clean(unmarked, "", ALLOWED, settings).strip();
    }
}
