package org.broadsheet.editions.pictures;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.broadsheet.collecting.fetch.FetchOutcome;
import org.broadsheet.shared.WebLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the pictures of an edition home before it freezes: each once, all at once, and none for
 * longer than the whole may take.
 */
public final class PictureDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PictureDesk.class);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMinutes(30);

    private final Pictures pictures;
    private final Function<WebLink, FetchOutcome> web;
    private final Duration whole;
    private final Clock clock;

    /** Large pictures are unpacked one after the other: each may take 60 MB for a moment. */
    private final Semaphore unpacking = new Semaphore(1);

    /**
     * A desk that reads from this web.
     *
     * @param web reads an address, politely and within limits
     * @param whole the longest that all pictures together may take; zero: none are fetched
     */
    public PictureDesk(
            Pictures pictures, Function<WebLink, FetchOutcome> web, Duration whole, Clock clock) {
        this.pictures = pictures;
        this.web = web;
        this.whole = whole;
        this.clock = clock;
    }

    /** After this {@link Pictures#of} knows those that came. Never throws over a picture. */
    public void bring(Collection<WebLink> addresses) {
        var wanted = addresses.stream().distinct().filter(this::isToBeAsked).toList();
        if (wanted.isEmpty() || whole.isZero()) {
            return;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ShrinkOutcome>> tasks =
                    wanted.stream().<Callable<ShrinkOutcome>>map(it -> () -> small(it)).toList();
            var done = threads.invokeAll(tasks, whole.toMillis(), TimeUnit.MILLISECONDS);
            threads.shutdownNow();
            for (var i = 0; i < wanted.size(); i++) {
                keep(wanted.get(i), done.get(i));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isToBeAsked(WebLink address) {
        return pictures.of(address).filter(origin -> !isToBeAsked(origin)).isEmpty();
    }

    private boolean isToBeAsked(Pictures.Origin origin) {
        return origin.picture() == null
                && origin.askedAt().plus(ASK_AGAIN_AFTER).isBefore(clock.instant());
    }

    private ShrinkOutcome small(WebLink address) throws InterruptedException {
        return switch (web.apply(address)) {
            case FetchOutcome.Fetched fetched -> shrink(fetched.body());
            case FetchOutcome.Failed(var problem, var status) ->
                    new ShrinkOutcome.NoPicture(problem.key() + " " + status);
            case FetchOutcome.Refused(var problem) -> new ShrinkOutcome.NoPicture(problem.key());
            case FetchOutcome.Gone() -> new ShrinkOutcome.NoPicture("gone");
            case FetchOutcome.RateLimited limited -> new ShrinkOutcome.NoPicture("rate limited");
            case FetchOutcome.NotModified same -> new ShrinkOutcome.NoPicture("not modified");
        };
    }

    private ShrinkOutcome shrink(byte[] original) throws InterruptedException {
        unpacking.acquire();
        try {
            return PictureShrinker.shrink(original);
        } finally {
            unpacking.release();
        }
    }

    /**
     * Written by the caller's thread: one that is stopped over the time limit must not be at work
     * on the database. What did not come in time is asked for again by the next edition.
     */
    private void keep(WebLink address, Future<ShrinkOutcome> done) throws InterruptedException {
        try {
            switch (done.get()) {
                case ShrinkOutcome.Shrunk shrunk -> pictures.came(address, pictures.add(shrunk));
                case ShrinkOutcome.NoPicture(var why) -> {
                    LOG.info("picture site={} not shown: {}", address.site(), why);
                    pictures.failed(address, why);
                }
            }
        } catch (CancellationException tooLate) {
            LOG.info("picture site={} not shown: it took too long", address.site());
        } catch (ExecutionException broken) {
            LOG.warn("picture site={} could not be taken", address.site(), broken);
            pictures.failed(address, "broken");
        }
    }
}
