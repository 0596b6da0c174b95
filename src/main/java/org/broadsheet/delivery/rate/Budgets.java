package org.broadsheet.delivery.rate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.broadsheet.shared.SqlTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out what the limits allow, to all nodes from one row a scope. */
final class Budgets {
    /** A scope that was idle may catch up so much. */
    static final Duration BURST = Duration.ofMillis(500);

    /** What one lease is worth. */
    private static final Duration LEASE = Duration.ofMillis(250);

    /** No node holds what only comes later than this. */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private static final long UNPACED = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Budgets(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Budget(Instant nextAt, LocalDate day, long used, int warmDay) {
        /** A new day begins; the plan goes on by a step only if mails went out on the last. */
        Budget on(LocalDate today) {
            return day.isBefore(today)
                    ? new Budget(nextAt, today, 0, used > 0 ? warmDay + 1 : warmDay)
                    : this;
        }

        Budget after(Instant next, long mails) {
            return new Budget(next, day, used + mails, warmDay);
        }
    }

    Lease lease(Limit limit, Instant now) {
        for (; ; ) {
            var lease =
                    transactions.execute(status ->
                            find(limit.scope(), true).map(budget -> lease(limit, budget, now)));
            if (lease.isPresent()) {
                return lease.get();
            }
            begin(limit.scope(), now);
        }
    }

    private Lease lease(Limit limit, Budget found, Instant now) {
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        var budget = found.on(today);
        var most = limit.mostOn(budget.warmDay());
        var left = most.orElse(Long.MAX_VALUE) - budget.used();
        if (left <= 0) {
            return new Lease.Spent(
                    budget.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                    why(limit, budget, most.getAsLong()));
        }
        var rate = limit.rate();
        if (rate == null) {
            var mails = Math.min(left, UNPACED);
            change(limit.scope(), budget.after(now, mails));
            return new Lease.Granted(now, 0, mails);
        }
        var idle = now.minus(BURST);
        var first = budget.nextAt().isAfter(idle) ? budget.nextAt() : idle;
        if (first.isAfter(now.plus(AHEAD))) {
            return new Lease.NotBefore(first);
        }
        var mails = Math.clamp(LEASE.toNanos() / rate.nanos(), 1, left);
        change(limit.scope(), budget.after(first.plusNanos(mails * rate.nanos()), mails));
        return new Lease.Granted(first, rate.nanos(), mails);
    }

    /** What was leased on that day and not used. */
    void giveBack(Scope scope, LocalDate day, long mails) {
        jdbc.sql(
                        "update send_budget set used = used - :mails where scope = :scope and on_day = :day")
                .param("mails", mails)
                .param("scope", scope.key())
                .param("day", day)
                .update();
    }

    /** What still may go today, and on which day of the plan we are. */
    Used used(Limit limit, Instant now) {
        var budget =
                find(limit.scope(), false)
                        .map(it -> it.on(now.atOffset(ZoneOffset.UTC).toLocalDate()));
        return new Used(budget.map(Budget::used).orElse(0L), budget.map(Budget::warmDay).orElse(1));
    }

    /** Mails of today, and the day of the warm-up plan. */
    record Used(long today, int warmDay) {}

    private static String why(Limit limit, Budget budget, long most) {
        var what = limit.scope().isDomain() ? limit.scope().name() : "the " + kind(limit.scope());
        return limit.isWarmingUp(budget.warmDay(), most)
                ? "day %d of the warm-up of %s allows %,d mails"
                        .formatted(budget.warmDay(), what, most)
                : "%s may get %,d mails a day".formatted(what, most);
    }

    private static String kind(Scope scope) {
        return scope.list() > 0 ? "list" : scope.key();
    }

    private Optional<Budget> find(Scope scope, boolean locked) {
        return jdbc.sql(
                        "select next_at, on_day, used, warm_day from send_budget where scope = :scope"
                                + (locked ? " for update" : ""))
                .param("scope", scope.key())
                .query(Budgets::budget)
                .optional();
    }

    private void begin(Scope scope, Instant now) {
        try {
            jdbc.sql(
                            """
                            insert into send_budget (scope, next_at, on_day, used, warm_day)
                            values (:scope, :now, :today, 0, 1)
                            """)
                    .param("scope", scope.key())
                    .param("now", SqlTime.of(now.minus(BURST)))
                    .param("today", now.atOffset(ZoneOffset.UTC).toLocalDate())
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return;
        }
    }

    private void change(Scope scope, Budget budget) {
        jdbc.sql(
                        """
                        update send_budget set next_at = :next, on_day = :day, used = :used, warm_day = :warmDay
                        where scope = :scope
                        """)
                .param("next", SqlTime.of(budget.nextAt()))
                .param("day", budget.day())
                .param("used", budget.used())
                .param("warmDay", budget.warmDay())
                .param("scope", scope.key())
                .update();
    }

    private static Budget budget(ResultSet row, int number) throws SQLException {
        return new Budget(
                SqlTime.get(row, "next_at"),
                row.getObject("on_day", LocalDate.class),
                row.getLong("used"),
                row.getInt("warm_day"));
    }
}
