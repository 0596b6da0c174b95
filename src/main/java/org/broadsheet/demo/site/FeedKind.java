package org.broadsheet.demo.site;

/** How an outlet of the demo publishes its feed. */
public enum FeedKind {
    RSS("feed.xml", "application/rss+xml"),
    ATOM("atom.xml", "application/atom+xml"),
    RDF("index.rdf", "application/rdf+xml"),
    JSON("feed.json", "application/feed+json"),
    /** Answers 500. */
    BROKEN("feed.xml", "text/plain");

    private final String file;
    private final String mediaType;

    FeedKind(String file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
    }

    public String file() {
        return file;
    }

    public String mediaType() {
        return mediaType;
    }
}
