package org.broadsheet.collecting.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Namespace;

/**
 * The namespaces feeds use, each under one prefix of ours and the address that Rome knows, whatever
 * spelling the feed has (http or https, with or without a last slash, any case).
 */
final class Vocabulary {
    static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    static final Namespace RSS1 = Namespace.getNamespace("http://purl.org/rss/1.0/");
    static final Namespace RDF =
            Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    private static final Map<String, String> PREFIXES =
            Map.ofEntries(
                    Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
                    Map.entry("dcterms", "http://purl.org/dc/terms/"),
                    Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
                    Map.entry("media", "http://search.yahoo.com/mrss/"),
                    Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
                    Map.entry("googleplay", "http://www.google.com/schemas/play-podcasts/1.0"),
                    Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
                    Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
                    Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"),
                    Map.entry("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
                    Map.entry("admin", "http://webns.net/mvcb/"),
                    Map.entry("thr", "http://purl.org/syndication/thread/1.0"),
                    Map.entry("prism", "http://prismstandard.org/namespaces/1.2/basic/"),
                    Map.entry("xhtml", "http://www.w3.org/1999/xhtml"),
                    Map.entry("rdf", RDF.getURI()));

    /** Namespaces whose elements are the feed's own words. */
    private static final String[] CORE = {
        "",
        "http://backend.userland.com/rss",
        "http://backend.userland.com/rss2",
        "http://backend.userland.com/rss091",
        "http://backend.userland.com/rss092",
        "http://blogs.law.harvard.edu/tech/rss",
        "http://cyber.law.harvard.edu/rss/rss.html",
        "http://purl.org/rss/1.0/modules/rss091#",
        "http://purl.org/net/rss1.1#",
        "http://purl.org/rss/2.0/",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://my.netscape.com/publish/formats/rss-0.91.dtd",
        "http://purl.org/rss/1.0/",
        "http://purl.org/atom/ns#",
        "http://purl.org/atom/app#",
        "http://purl.org/echo/",
        "http://purl.org/pie/",
        "http://example.com/newformat#",
        "http://example.com/necho",
        "uri/of/echo/namespace#",
        "http://www.w3.org/2005/Atom"
    };

    private static final Map<String, String> ALIASES =
            Map.of(
                    "http://purl.org/dc/elements/1.0/", "dc",
                    "http://purl.org/metadata/dublin_core#", "dc",
                    "http://example.com/dtds/podcast-1.0.dtd", "itunes");

    private static final Map<String, Namespace> KNOWN = new HashMap<>();

    static {
        PREFIXES.forEach((prefix, uri) -> KNOWN.put(key(uri), Namespace.getNamespace(prefix, uri)));
        for (var uri : CORE) {
            KNOWN.put(key(uri), Namespace.NO_NAMESPACE);
        }
        KNOWN.put(key(RSS1.getURI()), RSS1);
        KNOWN.put(key(ATOM.getURI()), ATOM);
        ALIASES.forEach((uri, prefix) ->
                KNOWN.put(key(uri), Namespace.getNamespace(prefix, guess(prefix))));
    }

    private Vocabulary() {}

    /** The namespace under our prefix; an unknown one keeps its own address under "other". */
    static Namespace of(String uri) {
        var known = KNOWN.get(key(uri));
        if (known != null) {
            return known;
        }
        if (uri.startsWith("http://backend.userland.com/rss")) {
            return Namespace.NO_NAMESPACE;
        }
        var plain = uri.codePoints().allMatch(c -> c > 0x20 && c < 0xFFFE);
        return Namespace.getNamespace("other", plain ? uri : "urn:unknown");
    }

    /** What a prefix means that nobody declared. */
    static String guess(String prefix) {
        var uri = PREFIXES.get(prefix.toLowerCase(Locale.ROOT));
        if (uri != null) {
            return uri;
        }
        return prefix.equalsIgnoreCase("atom") || prefix.equalsIgnoreCase("atom10")
                ? ATOM.getURI()
                : "urn:undeclared:" + prefix;
    }

    private static String key(String uri) {
        var key = uri.strip().toLowerCase(Locale.ROOT);
        key = key.startsWith("https://") ? "http://" + key.substring(8) : key;
        return key.endsWith("/") || key.endsWith("#") ? key.substring(0, key.length() - 1) : key;
    }
}
