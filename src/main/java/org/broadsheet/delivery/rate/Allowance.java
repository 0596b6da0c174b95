package org.broadsheet.delivery.rate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What this process may use of one limit. Not safe for threads: the pacer's lock guards it. */
final class Allowance {
    /** What is not used so long after its time is lost. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    /** A row is never put off by more than this by a rate: limits change. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Limit limit;
    private Instant next = Instant.EPOCH;
    private long nanosApart;
    private long left;
    private Instant line = Instant.EPOCH;
    private LocalDate day = LocalDate.EPOCH;
    private Lease.@Nullable Spent spent;
    private boolean leasing;

    Allowance(Limit limit) {
        this.limit = limit;
    }

    Limit limit() {
        return limit;
    }

    void change(Limit to) {
        if (!to.equals(limit)) {
            limit = to;
            spent = null;
            line = Instant.EPOCH;
        }
    }

    /** How a mail stands with this limit at this instant. */
    Admission ask(Instant now) {
        if (spent != null) {
            if (now.isBefore(spent.nextDay())) {
                return new Admission.NextDay(spent.nextDay(), spent.why());
            }
            spent = null;
        }
        if (left == 0 || next.plus(KEPT).isBefore(now)) {
            return next.isAfter(now) ? notBefore(now) : lease();
        }
        return next.isAfter(now) ? notBefore(now) : Admission.GO;
    }

    private Admission lease() {
        return leasing ? new Admission.Wait(Duration.ofMillis(5)) : new Admission.Lease(this);
    }

    private Admission notBefore(Instant now) {
        return new Admission.Wait(Duration.between(now, next));
    }

    void take() {
        left--;
        next = next.plusNanos(nanosApart);
    }

    /** Where a row that waits may try again, one behind the other. */
    Instant placeInLine(Instant now) {
        var step = limit.rate() == null ? 0 : limit.rate().nanos();
        var free = next.isAfter(now) ? next : now;
        line = (line.isAfter(free) ? line : free).plusNanos(step);
        var latest = now.plus(LONGEST);
        if (line.isAfter(latest)) {
            line = latest;
        }
        return line;
    }

    boolean begin() {
        var first = !leasing;
        leasing = true;
        return first;
    }

    void end() {
        leasing = false;
    }

    /** Takes over what the database allowed; returns what of the last lease was lost. */
    void accept(Lease lease, Instant now) {
        left = 0;
        switch (lease) {
            case Lease.Granted(var first, var apart, var mails) -> {
                next = first;
                nanosApart = apart;
                left = mails;
                day = now.atOffset(ZoneOffset.UTC).toLocalDate();
            }
            case Lease.NotBefore(var instant) -> next = instant;
            case Lease.Spent none -> spent = none;
        }
    }

    /** What is left, which is then no more; and when it was leased. */
    Unused drain() {
        var unused = new Unused(limit.scope(), day, limit.isCounted() ? left : 0);
        left = 0;
        return unused;
    }

    /** Of a day's most. */
    record Unused(Scope scope, LocalDate day, long mails) {}
}
