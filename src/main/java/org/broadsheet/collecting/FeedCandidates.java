package org.broadsheet.collecting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.shared.WebLink;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Addresses where a site may have its feed, the likeliest first: what the page's head declares,
 * links that look like feeds, well-known places. Comments and podcasts rank low.
 */
final class FeedCandidates {
    private static final Set<String> TYPES =
            Set.of(
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/rdf+xml",
                    "application/feed+json",
                    "application/json",
                    "text/xml",
                    "application/xml");
    private static final List<String> WELL_KNOWN =
            List.of(
                    "/feed/",
                    "/rss.xml",
                    "/feed.xml",
                    "/atom.xml",
                    "/index.xml",
                    "/rss",
                    "/feed.json",
                    "/feeds/posts/default");
    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile(
                    "(^|[/._=-])(rss|feeds?|atom|rdf)([/._?=-]|\\d*$)|\\.(rss|rdf|atom)$|/index\\.xml$");
    private static final Pattern SIDELINE =
            Pattern.compile("comment|podcast|author|/tag/|oembed|wp-json");
    private static final int DECLARED = 50;
    private static final int LINKED = 20;
    private static final int GUESSED = 10;
    private static final int MOST_LINKS = 8;

    private final Map<String, Integer> scores = new LinkedHashMap<>();

    static List<WebLink> of(Document page, WebLink location) {
        var candidates = new FeedCandidates();
        candidates.knownSite(location);
        candidates.declared(page);
        candidates.linked(page);
        candidates.wellKnown(location);
        return candidates.ranked();
    }

    private void knownSite(WebLink location) {
        var path = location.uri().getPath() == null ? "" : location.uri().getPath();
        var parts = path.split("/", -1);
        if (location.site().equals("youtube.com")
                && parts.length > 2
                && parts[1].equals("channel")) {
            add("https://www.youtube.com/feeds/videos.xml?channel_id=" + parts[2], DECLARED + 5);
        }
        if (location.site().equals("github.com") && parts.length == 3 && !parts[2].isEmpty()) {
            add("https://github.com" + path + "/releases.atom", DECLARED);
        }
    }

    private void declared(Document page) {
        var place = 0;
        for (var link : page.select("link[href][rel]")) {
            var type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
            var rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
            if ((rel.contains(" alternate ") && TYPES.contains(type)) || rel.contains(" feed ")) {
                add(link, DECLARED - 5 * place);
                place++;
            }
        }
    }

    private void linked(Document page) {
        page.select("a[href]").stream()
                .filter(a ->
                        LOOKS_LIKE_ONE
                                .matcher(
                                        a.absUrl("href")
                                                .toLowerCase(Locale.ROOT)
                                                .replaceFirst("^https?://[^/]*", ""))
                                .find())
                .limit(MOST_LINKS)
                .forEach(a -> add(a, LINKED));
    }

    private void wellKnown(WebLink location) {
        var origin = location.uri().getScheme() + "://" + location.uri().getRawAuthority();
        var place = 0;
        for (var path : WELL_KNOWN) {
            add(origin + path, GUESSED - place++);
        }
    }

    private void add(Element link, int score) {
        var words =
                (link.attr("title") + " " + link.text() + " " + link.attr("href"))
                        .toLowerCase(Locale.ROOT);
        var sideline = SIDELINE.matcher(words).find() ? -30 : 0;
        var usual =
                words.contains("rss") || words.contains("/feed/") || words.contains("index.xml")
                        ? 5
                        : 0;
        add(link.absUrl("href"), score + sideline + usual);
    }

    private void add(String address, int score) {
        scores.merge(address.replaceFirst("#.*", ""), score, Math::max);
    }

    private List<WebLink> ranked() {
        var links = new ArrayList<WebLink>();
        scores.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> WebLink.parse(entry.getKey()))
                .flatMap(Optional::stream)
                .forEach(links::add);
        return links;
    }
}
