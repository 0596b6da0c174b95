package org.broadsheet.collecting.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.broadsheet.collecting.fetch.FetchOutcome.Failed;
import org.broadsheet.collecting.fetch.FetchOutcome.Fetched;
import org.broadsheet.collecting.fetch.FetchOutcome.Gone;
import org.broadsheet.collecting.fetch.FetchOutcome.NotModified;
import org.broadsheet.collecting.fetch.FetchOutcome.RateLimited;
import org.broadsheet.collecting.fetch.HttpExchange.Answer;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/** Reads one address: takes the host's turn, follows redirects, tells what came of it. */
public final class WebReader implements AutoCloseable {
    private static final Duration UNASKED_REST = Duration.ofMinutes(10);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PERMANENT = Set.of(301, 308);

    private final HttpExchange exchange;
    private final HostManners manners;
    private final AllowedHosts allowed;
    private final FetchLimits limits;
    private final Clock clock;

    public WebReader(AllowedHosts allowed, FetchLimits limits, String userAgent, Clock clock) {
        this(
                new AddressGuard(allowed, SystemDefaultDnsResolver.INSTANCE),
                allowed,
                limits,
                userAgent,
                clock);
    }

    WebReader(
            AddressGuard guard,
            AllowedHosts allowed,
            FetchLimits limits,
            String userAgent,
            Clock clock) {
        this.exchange = new HttpExchange(guard, limits, userAgent);
        this.manners = new HostManners(clock, Thread::sleep);
        this.allowed = allowed;
        this.limits = limits;
        this.clock = clock;
    }

    FetchOutcome read(FetchRequest request, String accept, Duration pause) {
        return read(request, new Asking(accept, pause, true));
    }

    FetchOutcome read(FetchRequest request, Asking asking) {
        var hop =
                new Hop(
                        request.address(),
                        null,
                        true,
                        0,
                        System.nanoTime() + limits.whole().toNanos());
        while (true) {
            var step = step(hop, request.validators(), asking);
            switch (step) {
                case Step.Next(var next) -> hop = next;
                case Step.Done(var outcome) -> {
                    return outcome;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        exchange.close();
    }

    /**
     * Where we are on the way: {@code moved} is the end of the run of permanent redirects so far.
     */
    private record Hop(
            WebLink address,
            @Nullable WebLink moved,
            boolean permanentSoFar,
            int number,
            long deadline) {
        Hop to(WebLink next, boolean permanent) {
            var stillPermanent = permanentSoFar && permanent;
            return new Hop(
                    next, stillPermanent ? next : moved, stillPermanent, number + 1, deadline);
        }

        Duration left() {
            return Duration.ofNanos(deadline - System.nanoTime());
        }
    }

    private sealed interface Step {
        record Next(Hop hop) implements Step {}

        record Done(FetchOutcome outcome) implements Step {}
    }

    private Step step(Hop hop, Validators validators, Asking asking) {
        var host = hop.address().uri().getHost().toLowerCase(java.util.Locale.ROOT);
        var rest = manners.rest(host);
        if (rest.isPresent()) {
            return new Step.Done(new RateLimited(0, rest.get()));
        }
        try {
            var answer = polite(host, hop, validators, asking);
            return REDIRECTS.contains(answer.status())
                    ? redirect(hop, answer)
                    : new Step.Done(outcome(answer, hop, validators, host));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Step.Done(Failed.of(Problem.of("stopped")));
        } catch (IOException failed) {
            return new Step.Done(Failed.of(problem(failed, hop.address())));
        }
    }

    private Answer polite(String host, Hop hop, Validators validators, Asking asking)
            throws IOException, InterruptedException {
        if (allowed.allow(hop.address())) {
            return exchange.get(hop.address(), asking, validators, hop.left());
        }
        manners.take(host);
        try {
            return exchange.get(hop.address(), asking, validators, hop.left());
        } finally {
            manners.give(host, asking.pause());
        }
    }

    private Step redirect(Hop hop, Answer answer) {
        var target =
                Optional.ofNullable(answer.header("location"))
                        .flatMap(to -> target(hop.address(), to));
        if (target.isEmpty()) {
            return new Step.Done(
                    new Failed(Problem.of("bad-redirect", hop.address().site()), answer.status()));
        }
        if (hop.number() >= limits.redirects()) {
            return new Step.Done(
                    new Failed(
                            Problem.of("too-many-redirects", limits.redirects()), answer.status()));
        }
        return new Step.Next(hop.to(target.get(), PERMANENT.contains(answer.status())));
    }

    private static Optional<WebLink> target(WebLink from, String location) {
        try {
            return WebLink.parse(
                    from.uri().resolve(location.strip().replace(" ", "%20")).toString());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private FetchOutcome outcome(Answer answer, Hop hop, Validators before, String host) {
        var now = clock.instant();
        return switch (answer.status()) {
            case 200 -> fetched(answer, hop, now);
            case 304 ->
                    new NotModified(
                            validators(answer).orElse(before), freshness(answer, now), hop.moved());
            case 410 -> new Gone();
            case 429 -> rest(answer, host, now);
            case 503 ->
                    answer.header("retry-after") == null
                            ? failed(answer, hop)
                            : rest(answer, host, now);
            default -> failed(answer, hop);
        };
    }

    private static Fetched fetched(Answer answer, Hop hop, Instant now) {
        return new Fetched(
                answer.body(),
                hop.address(),
                answer.header("content-type"),
                answer.header("content-location"),
                validators(answer),
                freshness(answer, now),
                hop.moved(),
                answer.header("x-robots-tag"));
    }

    private RateLimited rest(Answer answer, String host, Instant now) {
        var rest = HttpDates.retryAfter(answer.header("retry-after"), now).orElse(UNASKED_REST);
        manners.restFor(host, rest);
        return new RateLimited(answer.status(), rest);
    }

    private static Failed failed(Answer answer, Hop hop) {
        var site = hop.address().site();
        if ("challenge".equals(answer.header("cf-mitigated"))) {
            return new Failed(Problem.of("cloudflare", site), answer.status());
        }
        var problem =
                switch (answer.status()) {
                    case 401, 407 -> Problem.of("needs-password", site);
                    case 403 -> Problem.of("forbidden", site);
                    case 404 -> Problem.of("not-found", site);
                    default ->
                            answer.status() >= 500
                                    ? Problem.of("server-error", site, answer.status())
                                    : Problem.of("odd-answer", site, answer.status());
                };
        return new Failed(problem, answer.status());
    }

    private static Validators validators(Answer answer) {
        return Validators.of(
                answer.header("etag"), answer.header("last-modified"), answer.header("expires"));
    }

    private static @Nullable Duration freshness(Answer answer, Instant now) {
        return HttpDates.freshness(
                answer.header("cache-control"),
                answer.header("expires"),
                answer.header("age"),
                now);
    }

    private Problem problem(IOException failed, WebLink address) {
        var site = address.site();
        return switch (failed) {
            case AddressGuard.ClosedAddress closed -> Problem.of("closed-address", site);
            case UnknownHostException unknown -> Problem.of("unknown-host", site);
            case HttpExchange.TooLarge large ->
                    Problem.of("too-large", limits.bytes() / 1024 / 1024);
            case HttpExchange.TooSlow slow -> Problem.of("too-slow", limits.whole().toSeconds());
            case ConnectTimeoutException timeout -> Problem.of("no-connection", site);
            case SocketTimeoutException silent ->
                    Problem.of("silent", site, limits.packet().toSeconds());
            case InterruptedIOException slow -> Problem.of("too-slow", limits.whole().toSeconds());
            case SSLException unsafe -> Problem.of("unsafe", site);
            case NoRouteToHostException offline -> Problem.of("no-network", site);
            case HttpHostConnectException refused -> Problem.of("no-connection", site);
            case ConnectException refused ->
                    offline(refused)
                            ? Problem.of("no-network", site)
                            : Problem.of("no-connection", site);
            default -> Problem.of("broken-answer", site);
        };
    }

    private static boolean offline(ConnectException failed) {
        return String.valueOf(failed.getMessage()).contains("Network is unreachable");
    }
}
