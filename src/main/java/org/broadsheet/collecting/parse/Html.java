package org.broadsheet.collecting.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes the HTML of a feed safe and whole: an allow-list of tags and attributes, links made
 * absolute, lazy pictures put in place, pixels and share buttons dropped. The allow-list comes
 * last.
 */
final class Html {
    private static final Set<String> TAGS =
            Set.of(
                    "a",
                    "abbr",
                    "acronym",
                    "address",
                    "area",
                    "b",
                    "big",
                    "blockquote",
                    "br",
                    "button",
                    "caption",
                    "center",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "dfn",
                    "dir",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "fieldset",
                    "font",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "input",
                    "ins",
                    "kbd",
                    "label",
                    "legend",
                    "li",
                    "map",
                    "menu",
                    "ol",
                    "optgroup",
                    "option",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "samp",
                    "select",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "textarea",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "tt",
                    "u",
                    "ul",
                    "var",
                    "article",
                    "aside",
                    "audio",
                    "figure",
                    "figcaption",
                    "footer",
                    "header",
                    "section",
                    "video",
                    "source",
                    "time",
                    "nav",
                    "mark");
    private static final Pattern CLOSE_TAG = Pattern.compile("</(\\w+)>");
    private static final Pattern ANY_ENTITY = Pattern.compile("&(#?)(\\w+);");
    private static final Pattern ANY_TAG = Pattern.compile("</?(\\w+)");
    private static final Pattern PIXEL_SIZE = Pattern.compile("\\s*[01](px)?\\s*");
    private static final Set<String> BEACONS =
            Set.of(
                    "feedsportal.com",
                    "feeds.feedburner.com/~ff",
                    "feeds.feedburner.com/~r",
                    "doubleclick.net",
                    "pixel.wp.com",
                    "stats.wordpress.com",
                    "feeds.wordpress.com/1.0");
    private static final Safelist ALLOWED =
            new Safelist()
                    .addTags(
                            "a",
                            "abbr",
                            "b",
                            "blockquote",
                            "br",
                            "caption",
                            "cite",
                            "code",
                            "dd",
                            "del",
                            "dl",
                            "dt",
                            "em",
                            "figcaption",
                            "figure",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "hr",
                            "i",
                            "img",
                            "ins",
                            "kbd",
                            "li",
                            "ol",
                            "p",
                            "pre",
                            "q",
                            "s",
                            "small",
                            "strong",
                            "sub",
                            "sup",
                            "table",
                            "tbody",
                            "td",
                            "tfoot",
                            "th",
                            "thead",
                            "tr",
                            "u",
                            "ul")
                    .addAttributes("a", "href", "title")
                    .addAttributes("img", "src", "alt", "title", "width", "height")
                    .addAttributes("blockquote", "cite")
                    .addAttributes("q", "cite")
                    .addAttributes("td", "colspan", "rowspan")
                    .addAttributes("th", "colspan", "rowspan")
                    .addAttributes("ol", "start");

    private Html() {}

    /**
     * True when the text has a close tag or an entity, and all its tags and entities are HTML's.
     */
    static boolean looksLikeIt(String text) {
        if (!CLOSE_TAG.matcher(text).find() && !ANY_ENTITY.matcher(text).find()) {
            return false;
        }
        var tags =
                ANY_TAG.matcher(text).results().map(tag -> tag.group(1).toLowerCase(Locale.ROOT));
        var entities =
                ANY_ENTITY.matcher(text).results().filter(entity -> entity.group(1).isEmpty());
        return tags.allMatch(TAGS::contains)
                && entities.allMatch(entity -> Entities.isNamedEntity(entity.group(2)));
    }

    static String clean(String html, String base) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        var document = Jsoup.parseBodyFragment(html);
        document
                .select(
                        "script, style, noscript, template, iframe, object, embed, applet, form, svg, math")
                .stream()
                .filter(e -> !e.nameIs("noscript") && !e.nameIs("form"))
                .forEach(Element::remove);
        document.select("img").forEach(picture -> place(picture, base));
        document.select("a[href]").forEach(link -> absolute(link, "href", base));
        document.select("[cite]").forEach(quote -> absolute(quote, "cite", base));
        return write(new Cleaner(ALLOWED).clean(document));
    }

    /** Plain text as HTML: a blank line parts paragraphs. */
    static String paragraphs(String text) {
        var parts = text.strip().split("\\R\\s*\\R", -1);
        if (parts.length == 1) {
            return Xml.escape(text.strip());
        }
        return java.util.Arrays.stream(parts)
                .map(part -> "<p>" + Xml.escape(part.strip()) + "</p>")
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static void place(Element picture, String base) {
        for (var lazy : Set.of("data-src", "data-lazy-src", "data-original")) {
            if (picture.hasAttr(lazy)) {
                picture.attr("src", picture.attr(lazy));
            }
        }
        absolute(picture, "src", base);
        if (isPixel(picture)) {
            picture.remove();
        }
    }

    private static boolean isPixel(Element picture) {
        var source = picture.attr("src");
        var tiny =
                PIXEL_SIZE.matcher(picture.attr("width")).matches()
                        && PIXEL_SIZE.matcher(picture.attr("height")).matches();
        return tiny || source.isEmpty() || BEACONS.stream().anyMatch(source::contains);
    }

    /** Only web and mail addresses survive; a relative one without a base stays as it is. */
    private static void absolute(Element element, String attribute, String base) {
        var link = Links.resolve(base, element.attr(attribute));
        var keeps = Links.isWeb(link) || link.startsWith("mailto:") || link.indexOf(':') < 0;
        if (link.isEmpty() || !keeps) {
            element.removeAttr(attribute);
        } else {
            element.attr(attribute, link);
        }
    }

    private static String write(Document document) {
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return document.body().html().strip();
    }
}
