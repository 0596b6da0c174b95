package org.broadsheet.collecting.extract;

import java.util.Set;
import org.broadsheet.collecting.extract.page.Blocks;
import org.broadsheet.collecting.extract.page.LazyImages;
import org.broadsheet.shared.WebLink;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Turns any markup into the few elements that a mail or a page of ours may show.
 *
 * <p>First everything is put where the allow-list can judge it (lazy pictures unwrapped, addresses
 * made absolute), the allow-list itself comes last, so nothing that a step before it did can bring
 * a script back.
 */
public final class CleanHtml {
    private static final int LONGEST = 256 * 1024;
    private static final int DEEPEST = 100;
    private static final String UNREADABLE =
            "script, style, noscript, template, iframe, frame, object, embed, applet, svg, math,"
                    + " canvas, audio, video, select, button, textarea, input, title, [hidden], meta,"
                    + " link";
    private static final Set<String> MAY_BE_EMPTY =
            Set.of("img", "br", "hr", "td", "th", "col", "tr", "tbody", "body");
    private static final Safelist ALLOWED =
            new Safelist()
                    .addTags("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote")
                    .addTags("a", "b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "small")
                    .addTags("sub", "sup", "q", "cite", "abbr", "code", "kbd", "samp", "var", "pre")
                    .addTags("ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "img")
                    .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                    .addAttributes("a", "href", "title")
                    .addAttributes("img", "src", "alt", "title", "width", "height")
                    .addAttributes("abbr", "title")
                    .addAttributes("ol", "start")
                    .addAttributes("td", "colspan", "rowspan")
                    .addAttributes("th", "colspan", "rowspan")
                    .addProtocols("a", "href", "http", "https")
                    .addProtocols("img", "src", "http", "https");

    private CleanHtml() {}

    /** Reads at most 256 KiB and keeps at most 100 levels; what is beyond them is left out. */
    public static String clean(String html, @Nullable WebLink base) {
        var capped = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        var body = parser.parseInput(capped, base == null ? "" : base.value()).body();
        LazyImages.unwrap(body);
        body.select(UNREADABLE).remove();
        TrackingPixels.remove(body);
        makeAbsolute(body, base);
        Blocks.toParagraphs(body);
        return allowed(body);
    }

    private static void makeAbsolute(Element body, @Nullable WebLink base) {
        for (var link : body.select("a")) {
            CleanLink.resolve(link.attr("href"), base)
                    .ifPresentOrElse(clean -> link.attr("href", clean.value()), link::unwrap);
        }
        for (var image : body.select("img")) {
            CleanLink.resolve(image.attr("src"), base)
                    .ifPresentOrElse(clean -> image.attr("src", clean.value()), image::remove);
        }
    }

    private static String allowed(Element body) {
        var dirty = Document.createShell("");
        dirty.body().insertChildren(0, body.childNodes());
        var clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        removeEmpty(clean.body());
        return clean.body().html().strip();
    }

    private static void removeEmpty(Element body) {
        for (var element : body.select("*").reversed()) {
            if (!MAY_BE_EMPTY.contains(element.normalName())
                    && element.text().replace('\u00a0', ' ').isBlank()
                    && element.selectFirst("img, hr") == null) {
                element.remove();
            }
        }
    }
}
