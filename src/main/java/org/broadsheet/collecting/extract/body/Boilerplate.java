package org.broadsheet.collecting.extract.body;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Removes the boxes whose class or id says that they are about the article, or sell something
 * beside it: shares, tags, bylines, related links, comments, newsletters, consent.
 *
 * <p>A name is only a hint, so a box keeps its place if it holds much of the page's prose. The
 * words were collected from the pages of many publishing systems.
 */
final class Boilerplate {
    /** Words that mean the same wherever they stand in a name. */
    private static final List<String> ANYWHERE =
            List.of(
                    """
                    related newsletter sidebar side-bar breadcrumb bread-crumb cookie
                    consent gdpr paywall- outbrain taboola criteo sharing sharedaddy
                    addtoany addthis sociable shariff social byline by-line timestamp
                    pagination paginator recommend most-popular mostpopular most-read
                    mostread most-viewed trending read-more readmore read-also lire-aussi
                    also-like see-also subscribe subscription advert adsbygoogle sponsor
                    promo teaser-list comment disqus caption credits widget masthead
                    navbar navigation skip-link screen-reader visually-hidden sr-only
                    print-only noprint no-print author- -author authorbox author_ _author
                    aboutauthor posted-on postedon postmeta post-meta post_meta
                    entry-meta entry_meta article-meta article_meta metadata meta-info
                    post-info postinfo entry-footer article-footer article__footer
                    post-footer entry-utility tag-list taglist tags-list article-tags
                    post-tags jp-relatedposts popup pop-up modal overlay toolbar tooltip
                    login signup sign-up register donat rating reply respond trackback
                    pingback crosspost next-article prev-article post-nav post_nav
                    infobox-ad nocontent no-content copyright disclaimer legal-note
                    feedback toc_container table-of-contents tableofcontents lwptoc
                    ez-toc carousel gallery-thumb slideshow lightbox image-credit
                    photo-credit mw-editsection navbox catlinks printfooter hatnote
                    reflist publish-date top-bar cat-links headline-meta info-bar
                    action-bar premium-hint
                    """
                            .split("\\s+", 0));

    /** Words that only mean it when they stand alone between separators. */
    private static final Set<String> ALONE =
            Set.of(
                    """
                    ad ads adv banner share shares sharer tags tag keywords topics footer
                    nav menu menus submenu author authors autor meta date dateline
                    datetime time published bio vcard kicker overline eyebrow dachzeile
                    teaser teasers marginal aside links print mail whatsapp facebook
                    twitter pinterest flattr vgwort topbar hidden button buttons btn icon
                    icons poll quiz weather embed hide contact options expand syndication
                    copy categories category rubrik postcategory byline editor editors
                    stats views likes rss search shop affiliate prev previous next back
                    pager paging more mehr weiterlesen similar popular latest infoline
                    service services tools tool actions controls recirc partner partners
                    promotion anzeige werbung publicidad reklama reklam cta
                    """
                            .split("\\s+", 0));

    private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9]+");

    /** {@code articleMeta__box} is read as {@code article-meta__box}. */
    private static final Pattern CAMEL = Pattern.compile("([a-z])([A-Z])");

    private static final Set<String> CANDIDATES =
            Set.of(
                    "div", "section", "ul", "ol", "p", "span", "header", "dl", "dd", "li", "table",
                    "time", "figure", "a", "h2", "h3", "h4", "h5", "h6", "b", "strong", "small",
                    "address", "center", "details", "article", "em", "i");
    private static final double MUCH = 0.25;

    private Boilerplate() {}

    static void remove(Element body, Tallies tallies) {
        var enough = tallies.prose(body) * MUCH;
        var known = new HashMap<String, Boolean>();
        for (var element : body.getAllElements()) {
            if (!element.equals(body)
                    && CANDIDATES.contains(element.normalName())
                    && known.computeIfAbsent(names(element), Boilerplate::isNamed)
                    && !isSpared(element, tallies, enough)) {
                element.remove();
            }
        }
    }

    private static String names(Element element) {
        return element.className() + " " + element.id();
    }

    private static boolean isNamed(String names) {
        var separated = CAMEL.matcher(names).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
        return ANYWHERE.stream().anyMatch(separated::contains)
                || SEPARATOR.splitAsStream(separated).anyMatch(ALONE::contains);
    }

    private static boolean isSpared(Element element, Tallies tallies, double enough) {
        var prose = tallies.prose(element);
        return prose > enough
                || (element.normalName().equals("p") && prose > 200)
                || insideQuote(element);
    }

    private static boolean insideQuote(Element element) {
        return element.closest("blockquote") != null;
    }
}
