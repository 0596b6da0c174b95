package org.broadsheet.delivery.rate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says, without asking the database, whether a mail may go now; fetches what it may say yes to.
 *
 * <p>A wait of a rate that is longer than a few seconds is no wait of a connection: the row goes
 * back to the ledger, so that it can still be stopped or overtaken.
 */
@Component
public class Pacer {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration MOMENT = Duration.ofMillis(5);
    private static final Instant NEVER = Instant.MIN;

    private final Limits limits;
    private final Budgets budgets;
    private final Clock clock;
    private final Runnable beforeLease;
    private Map<Scope, Allowance> allowances = Map.of();
    private boolean ofSomeDomain;
    private Instant readAt = NEVER;
    private boolean reading;

    @Autowired
    public Pacer(JdbcClient jdbc, PlatformTransactionManager manager) {
        this(jdbc, manager, new DatabaseTime(jdbc));
    }

    private Pacer(JdbcClient jdbc, PlatformTransactionManager manager, DatabaseTime time) {
        this(jdbc, manager, time, time::refresh);
    }

    /** On a clock of the caller's. */
    Pacer(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock, Runnable beforeLease) {
        this.limits = new Limits(jdbc);
        this.budgets = new Budgets(jdbc, new TransactionTemplate(manager));
        this.clock = clock;
        this.beforeLease = beforeLease;
    }

    /** By which server, of which list, to which lane and domain. */
    public record Mail(Scope server, long list, String lane, String domain) {}

    /** What {@link #lease} is for at first: nothing is known of the limits yet. */
    private static final Admission.Lease READ = new Admission.Lease(new Allowance(nothing()));

    private static Limit nothing() {
        return new Limit(Scope.SERVER, null, Long.MAX_VALUE, null);
    }

    /** A yes is used up by saying it. */
    public synchronized Admission ask(Mail mail) {
        var now = clock.instant();
        if (now.isAfter(readAt.plus(FRESH)) && (!reading || readAt.equals(NEVER))) {
            return reading ? new Admission.Wait(MOMENT) : READ;
        }
        if (allowances.isEmpty()) {
            return Admission.GO;
        }
        var its = of(mail);
        for (var allowance : its) {
            var said = allowance.ask(now);
            if (!(said instanceof Admission.Go)) {
                return no(allowance, said, now);
            }
        }
        its.forEach(Allowance::take);
        return Admission.GO;
    }

    private static Admission no(Allowance allowance, Admission said, Instant now) {
        if (!(said instanceof Admission.Wait(var time))) {
            return said;
        }
        var scope = allowance.limit().scope();
        return scope.isWithinALane() || time.compareTo(PATIENCE) > 0
                ? new Admission.Aside(
                        Duration.between(now, allowance.placeInLine(now)),
                        "the rate of " + scope + " is " + allowance.limit().rate())
                : said;
    }

    /** The narrowest first: its no costs the others nothing. */
    private List<Allowance> of(Mail mail) {
        return Stream.of(
                        ofSomeDomain ? Scope.domain(mail.domain()) : null,
                        new Scope("domain:" + mail.lane()),
                        Scope.list(mail.list()),
                        mail.server())
                .filter(Objects::nonNull)
                .map(allowances::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Asks the database for what {@link #ask} lacked. One thread does, the others go on. */
    public void lease(Admission.Lease lack) {
        if (lack == READ) {
            read();
            return;
        }
        var allowance = lack.of();
        Limit limit;
        synchronized (this) {
            if (!allowance.begin()) {
                return;
            }
            limit = allowance.limit();
        }
        try {
            beforeLease.run();
            giveBack(allowance);
            var lease = budgets.lease(limit, clock.instant());
            synchronized (this) {
                allowance.accept(lease, clock.instant());
            }
        } finally {
            synchronized (this) {
                allowance.end();
            }
        }
    }

    /** Of the day's most, what this process leased and did not use. */
    public void giveBackAll() {
        List<Allowance> all;
        synchronized (this) {
            all = List.copyOf(allowances.values());
        }
        all.forEach(this::giveBack);
    }

    private void giveBack(Allowance allowance) {
        Allowance.Unused unused;
        synchronized (this) {
            unused = allowance.drain();
        }
        if (unused.mails() > 0) {
            budgets.giveBack(unused.scope(), unused.day(), unused.mails());
        }
    }

    /** How a limit stands. */
    public record Used(Limit limit, long today, int warmDay) {}

    /** Each limit with what went out today by it. */
    public List<Used> used() {
        beforeLease.run();
        var now = clock.instant();
        return limits.list().stream()
                .map(limit -> {
                    var used = budgets.used(limit, now);
                    return new Used(limit, used.today(), used.warmDay());
                })
                .toList();
    }

    private void read() {
        synchronized (this) {
            if (reading) {
                return;
            }
            reading = true;
        }
        try {
            beforeLease.run();
            replace(limits.list());
        } finally {
            synchronized (this) {
                reading = false;
            }
        }
    }

    private void replace(List<Limit> set) {
        var gone = new ArrayList<Allowance>();
        synchronized (this) {
            var next = new HashMap<Scope, Allowance>();
            for (var limit : set) {
                var allowance = allowances.getOrDefault(limit.scope(), new Allowance(limit));
                allowance.change(limit);
                next.put(limit.scope(), allowance);
            }
            allowances.values().stream()
                    .filter(it -> !next.containsKey(it.limit().scope()))
                    .forEach(gone::add);
            allowances = next;
            ofSomeDomain = next.keySet().stream().anyMatch(Scope::isWithinALane);
            readAt = clock.instant();
        }
        gone.forEach(this::giveBack);
    }
}
