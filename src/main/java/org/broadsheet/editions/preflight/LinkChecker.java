package org.broadsheet.editions.preflight;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.broadsheet.collecting.fetch.FetchOutcome;
import org.broadsheet.shared.WebLink;

/**
 * Asks for every link of an edition, all at once and all within one limit; what has not answered by
 * then is not checked, and goes out as it is.
 */
public final class LinkChecker {
    private final Function<WebLink, FetchOutcome> web;
    private final Duration whole;

    /**
     * A checker that asks this web.
     *
     * @param web asks for a page without reading it, politely and within limits
     * @param whole the longest that all links together may take; zero: none is asked for
     */
    public LinkChecker(Function<WebLink, FetchOutcome> web, Duration whole) {
        this.web = web;
        this.whole = whole;
    }

    /** An answer for each link, each asked for once. */
    public Map<WebLink, LinkAnswer> check(Collection<WebLink> links) {
        var asked = links.stream().distinct().toList();
        var answers = new LinkedHashMap<WebLink, LinkAnswer>();
        asked.forEach(link -> answers.put(link, LinkAnswer.NOT_CHECKED));
        if (!whole.isZero()) {
            ask(asked, answers);
        }
        return answers;
    }

    private void ask(List<WebLink> links, Map<WebLink, LinkAnswer> answers) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<LinkAnswer>> tasks =
                    links.stream()
                            .<Callable<LinkAnswer>>map(
                                    it -> () -> LinkAnswer.ofOutcome(web.apply(it)))
                            .toList();
            var done = threads.invokeAll(tasks, whole.toMillis(), TimeUnit.MILLISECONDS);
            threads.shutdownNow();
            for (var i = 0; i < links.size(); i++) {
                answers.put(links.get(i), answer(done.get(i)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static LinkAnswer answer(Future<LinkAnswer> done) throws InterruptedException {
        try {
            return done.get();
        } catch (CancellationException | ExecutionException noAnswer) {
            return LinkAnswer.NOT_CHECKED;
        }
    }
}
