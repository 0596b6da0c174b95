package org.broadsheet.delivery;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.delivery.DeliveryOutcome.Accepted;
import org.broadsheet.delivery.DeliveryOutcome.Barred;
import org.broadsheet.delivery.DeliveryOutcome.InDoubt;
import org.broadsheet.delivery.DeliveryOutcome.Later;
import org.broadsheet.delivery.DeliveryOutcome.NextDay;
import org.broadsheet.delivery.DeliveryOutcome.NotTried;
import org.broadsheet.delivery.DeliveryOutcome.Refused;
import org.broadsheet.delivery.DeliveryOutcome.Throttled;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Writes down what became of mails: many in one commit, each by its id and token.
 *
 * <p>A row that is no longer in the hand that reports on it stays as it is, and the reporter is
 * told that it was fenced off: somebody took the row back because the reporter counted as dead.
 */
final class Recording {
    private static final String BY_TOKEN = " where id = :id and token = :token and ";

    private static final String START = Move.START.update() + BY_TOKEN + Move.START.allowed();

    private static final String DEFER =
            Move.DEFER.update()
                    + ", reply = :reply, status = :status, attempts = attempts + 1, due_at = :due"
                    + BY_TOKEN
                    + Move.DEFER.allowed();

    private static final String REFUSE =
            Move.REFUSE.update()
                    + ", reply = :reply, status = :status, attempts = attempts + 1"
                    + BY_TOKEN
                    + Move.REFUSE.allowed();

    private static final String GIVE_BACK =
            Move.GIVE_BACK.update()
                    + ", reply = :reply, due_at = :due"
                    + BY_TOKEN
                    + Move.GIVE_BACK.allowed();

    private static final String WAIT =
            """
            insert into delivery_wait (delivery_id, why, made_at, until_at)
            values (:id, :why, :now, :until)
            """;

    private static final String DOUBT =
            Move.DOUBT.update()
                    + ", reply = :reply, attempts = attempts + 1, due_at = :due"
                    + BY_TOKEN
                    + Move.DOUBT.allowed();

    private final NamedParameterJdbcOperations jdbc;
    private final Transactions transactions;
    private final AcceptedMails accepted;
    private final Refusals refusals;
    private final Doubts doubts;
    private final Stragglers stragglers;
    private final Clock clock;

    Recording(
            NamedParameterJdbcOperations jdbc,
            Transactions transactions,
            AcceptedMails accepted,
            Refusals refusals,
            Doubts doubts,
            Stragglers stragglers,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.accepted = accepted;
        this.refusals = refusals;
        this.doubts = doubts;
        this.stragglers = stragglers;
        this.clock = clock;
    }

    /**
     * Before the data of a hold list's mails; those returned were fenced off and must not be sent.
     */
    Set<DeliveryId> start(Collection<Claimed> mails) {
        var now = clock.instant();
        return transactions.run(() ->
                fenced(List.copyOf(mails), START, mail -> row(mail, now), Function.identity()));
    }

    /** Durable when this returns. Those returned were fenced off: whoever sent them must stop. */
    Set<DeliveryId> record(Collection<Recorded> outcomes) {
        var now = clock.instant();
        var sorted = new Sorted();
        outcomes.forEach(sorted::add);
        if (!accepted.needNoTransaction()) {
            return transactions.run(() -> recordAll(sorted, now));
        }
        var fenced = accepted.note(sorted.accepted, now);
        if (sorted.accepted.size() < outcomes.size()) {
            sorted.accepted.clear();
            fenced.addAll(transactions.run(() -> recordAll(sorted, now)));
        }
        return fenced;
    }

    private Set<DeliveryId> recordAll(Sorted sorted, Instant now) {
        var fenced = new HashSet<DeliveryId>();
        fenced.addAll(refuse(sorted.refused, now));
        fenced.addAll(move(sorted.later, DEFER, now));
        fenced.addAll(giveBack(sorted.back, now));
        fenced.addAll(move(sorted.inDoubt, DOUBT, now));
        fenced.addAll(accepted.note(sorted.accepted, now));
        sorted.mayComeAgain()
                .map(recorded -> recorded.mail().edition())
                .distinct()
                .forEach(edition -> {
                    if (!sorted.inDoubt.isEmpty()) {
                        doubts.resend(edition);
                    }
                    stragglers.recall(edition);
                });
        return fenced;
    }

    /** One pass over a group of outcomes, sorted by what is written for them. */
    private static final class Sorted {
        final List<Recorded> accepted = new ArrayList<>();
        final List<Recorded> refused = new ArrayList<>();
        final List<Recorded> later = new ArrayList<>();
        final List<Recorded> back = new ArrayList<>();
        final List<Recorded> inDoubt = new ArrayList<>();

        void add(Recorded recorded) {
            var group =
                    switch (recorded.outcome()) {
                        case Accepted _ -> accepted;
                        case Refused _, Barred _ -> refused;
                        case Later _ -> later;
                        case Throttled _, NextDay _, NotTried _ -> back;
                        case InDoubt _ -> inDoubt;
                    };
            group.add(recorded);
        }

        Stream<Recorded> mayComeAgain() {
            return Stream.of(later, back, inDoubt).flatMap(List::stream);
        }
    }

    private Set<DeliveryId> refuse(List<Recorded> refused, Instant now) {
        var fenced = move(refused, REFUSE, now);
        refused.stream()
                .filter(recorded -> !fenced.contains(recorded.mail().id()))
                .forEach(recorded -> {
                    if (recorded.outcome() instanceof Refused said) {
                        refusals.add(recorded.mail(), said);
                    }
                });
        return fenced;
    }

    private Set<DeliveryId> giveBack(List<Recorded> back, Instant now) {
        var fenced = move(back, GIVE_BACK, now);
        var waiting =
                back.stream()
                        .filter(recorded -> recorded.outcome() instanceof NextDay)
                        .filter(recorded -> !fenced.contains(recorded.mail().id()))
                        .map(recorded -> wait(recorded, now))
                        .toArray(MapSqlParameterSource[]::new);
        if (waiting.length > 0) {
            jdbc.batchUpdate(WAIT, waiting);
        }
        return fenced;
    }

    private static MapSqlParameterSource wait(Recorded recorded, Instant now) {
        var row = new MapSqlParameterSource("id", recorded.mail().id().value());
        return recorded.outcome() instanceof NextDay(var day, var why)
                ? row.addValue("why", why)
                        .addValue("until", SqlTime.of(day))
                        .addValue("now", SqlTime.of(now))
                : row;
    }

    private Set<DeliveryId> move(List<Recorded> outcomes, String sql, Instant now) {
        return fenced(outcomes, sql, recorded -> row(recorded, now), Recorded::mail);
    }

    private <T> Set<DeliveryId> fenced(
            List<T> rows,
            String sql,
            Function<T, MapSqlParameterSource> values,
            Function<T, Claimed> mail) {
        var fenced = new HashSet<DeliveryId>();
        if (rows.isEmpty()) {
            return fenced;
        }
        var counts =
                jdbc.batchUpdate(
                        sql, rows.stream().map(values).toArray(MapSqlParameterSource[]::new));
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                fenced.add(mail.apply(rows.get(i)).id());
            }
        }
        return fenced;
    }

    private static MapSqlParameterSource row(Claimed mail, Instant now) {
        return new MapSqlParameterSource()
                .addValue("id", mail.id().value())
                .addValue("token", mail.token())
                .addValue("now", SqlTime.of(now));
    }

    private static MapSqlParameterSource row(Recorded recorded, Instant now) {
        var mail = recorded.mail();
        var row = row(mail, now);
        return switch (recorded.outcome()) {
            case Accepted(var reply) ->
                    said(row, reply, reply.substring(0, Math.min(3, reply.length())));
            case Refused(var reply, var status, var _) -> said(row, reply, status);
            case Barred(var why) -> said(row, why, null);
            case Later(var reply, var status, var atLeast) ->
                    said(row, reply, status).addValue("due", SqlTime.of(next(now, mail, atLeast)));
            case Throttled(var reply, var rest) ->
                    said(row, reply, null).addValue("due", SqlTime.of(now.plus(rest)));
            case NextDay(var day, var why) -> said(row, why, null).addValue("due", SqlTime.of(day));
            case NotTried(var why) -> said(row, why, null).addValue("due", SqlTime.of(now));
            case InDoubt(var why) ->
                    said(row, why, null)
                            .addValue("due", SqlTime.of(next(now, mail, Duration.ZERO)));
        };
    }

    private static Instant next(Instant now, Claimed mail, Duration atLeast) {
        return Delays.next(now, mail.attempts(), atLeast, mail.slot());
    }

    private static MapSqlParameterSource said(
            MapSqlParameterSource row, String reply, @Nullable String status) {
        return row.addValue("reply", reply).addValue("status", status, Types.VARCHAR);
    }
}
