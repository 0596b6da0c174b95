package org.broadsheet.collecting.fetch;

import java.time.Duration;

/**
 * Reads feeds: with validators, and without asking robots.txt, since a person subscribed to them.
 */
public final class FeedFetcher {
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json,"
                    + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1";

    private final WebReader web;
    private final Duration pause;

    public FeedFetcher(WebReader web, Duration pause) {
        this.web = web;
        this.pause = pause;
    }

    public FetchOutcome fetch(FetchRequest request) {
        return web.read(request, ACCEPT, pause);
    }
}
