package org.broadsheet.collecting.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.collecting.fetch.FetchOutcome.Failed;
import org.broadsheet.collecting.fetch.FetchOutcome.Fetched;
import org.broadsheet.collecting.fetch.FetchOutcome.Refused;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * Reads article pages, which we visit on our own motion: robots.txt and its Crawl-delay are obeyed,
 * a page is only a page (HTML or plain text).
 */
public final class PageFetcher {
    private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5";
    private static final Duration RULES_HOLD = Duration.ofHours(24);
    private static final int MOST_SITES = 5_000;
    private static final int ROBOTS_BYTES = 512 * 1024;

    private record Known(RobotsRules rules, Instant until) {}

    private final WebReader web;
    private final Duration pause;
    private final String product;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * @param product our name in robots.txt, the User-Agent's first word
     */
    public PageFetcher(WebReader web, Duration pause, String product, Clock clock) {
        this.web = web;
        this.pause = pause;
        this.product = product;
        this.clock = clock;
    }

    public FetchOutcome fetch(WebLink page) {
        var rules = rules(page);
        if (!rules.allow(path(page))) {
            return new Refused(Problem.of("robots", page.site()));
        }
        var outcome = web.read(FetchRequest.first(page), ACCEPT, pause(rules));
        return outcome instanceof Fetched fetched && !isPage(fetched.contentType())
                ? new Failed(Problem.of("no-page", page.site()), 200)
                : outcome;
    }

    /**
     * Whether the page is still there, without reading it: the outcome has no body. By GET, since
     * many sites answer HEAD wrongly.
     */
    public FetchOutcome ask(WebLink page) {
        var rules = rules(page);
        return rules.allow(path(page))
                ? web.read(FetchRequest.first(page), new Asking(ACCEPT, pause(rules), false))
                : new Refused(Problem.of("robots", page.site()));
    }

    private Duration pause(RobotsRules rules) {
        var delay = rules.delay();
        return delay == null || delay.compareTo(pause) < 0 ? pause : delay;
    }

    private RobotsRules rules(WebLink page) {
        var site = origin(page);
        var held = known.get(site);
        if (held != null && held.until().isAfter(clock.instant())) {
            return held.rules();
        }
        if (known.size() > MOST_SITES) {
            known.clear();
        }
        var rules = read(new WebLink(site + "/robots.txt"));
        known.put(site, new Known(rules, clock.instant().plus(RULES_HOLD)));
        return rules;
    }

    /** RFC 9309 2.3.1: without a readable file everything is allowed. */
    private RobotsRules read(WebLink robots) {
        if (!(web.read(FetchRequest.first(robots), "text/plain", Duration.ZERO)
                instanceof Fetched fetched)) {
            return RobotsRules.NONE;
        }
        var length = Math.min(fetched.body().length, ROBOTS_BYTES);
        return RobotsRules.read(
                new String(fetched.body(), 0, length, StandardCharsets.UTF_8), product);
    }

    private static String origin(WebLink page) {
        return page.uri().getScheme().toLowerCase(Locale.ROOT)
                + "://"
                + page.uri().getRawAuthority();
    }

    private static String path(WebLink page) {
        var uri = page.uri();
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static boolean isPage(@Nullable String type) {
        if (type == null) {
            return true;
        }
        var plain = type.toLowerCase(Locale.ROOT).strip();
        return plain.startsWith("text/html")
                || plain.startsWith("application/xhtml")
                || plain.startsWith("text/plain");
    }
}
