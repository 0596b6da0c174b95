package org.broadsheet.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.delivery.rate.Pacer;
import org.broadsheet.delivery.rate.Scope;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Foresees when the last reader has their mail: from the limits and the speed measured last.
 *
 * <p>Readers form waves, one for each slot; a wave begins at its slot or when the one before is
 * out. A limited domain has waves of its own, since nobody else waits for it.
 */
@Component
public class LastReader {
    /** Mails a second of a connection, while none were measured: slower than most relays. */
    private static final int ASSUMED = 10;

    private static final long ENOUGH = 200;
    private static final Duration STEP = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Pacer pacer;
    private final MailSettings mail;
    private final SendingSettings settings;
    private final Clock clock;

    public LastReader(
            JdbcClient jdbc,
            Pacer pacer,
            MailSettings mail,
            SendingSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.pacer = pacer;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    /** So many mails that are due at one instant. */
    public record Wave(Instant due, long mails) {}

    /**
     * A forecast.
     *
     * @param slot of the last wave
     * @param perSecond the speed it reckons with
     * @param tomorrow readers beyond what may go today
     * @param earlier how much earlier the start would have to be; zero unless it is late
     */
    public record Forecast(
            Instant at, Instant slot, double perSecond, long tomorrow, Duration earlier) {
        public boolean isLate() {
            return !earlier.isZero();
        }

        public boolean someExpire() {
            return at.isAfter(slot.plus(Claims.LATEST_FIRST_TRY));
        }
    }

    /** Of an edition that is planned; empty when nobody waits. */
    public Optional<Forecast> of(EditionId edition) {
        var waves =
                jdbc.sql(
                                """
                                select due_at, count(*) mails from delivery
                                where edition_id = :edition and state in ('planned', 'claimed', 'deferred')
                                group by due_at order by due_at
                                """)
                        .param("edition", edition.value())
                        .query((row, number) ->
                                new Wave(SqlTime.get(row, "due_at"), row.getLong("mails")))
                        .list();
        return waves.isEmpty()
                ? Optional.empty()
                : Optional.of(forecast(waves, list(edition), edition));
    }

    /** Of readers of a list who are not planned yet. */
    public Optional<Forecast> of(ListId list, List<Wave> waves) {
        return waves.isEmpty() ? Optional.empty() : Optional.of(forecast(waves, list, null));
    }

    private Forecast forecast(List<Wave> waves, ListId list, @Nullable EditionId edition) {
        var limits = pacer.used();
        var shared =
                limits.stream()
                        .filter(used ->
                                used.limit().scope().equals(Scope.SERVER)
                                        || used.limit().scope().equals(Scope.list(list.value())))
                        .toList();
        var speed = Math.min(measured(), slowest(shared));
        var ends = new ArrayList<Instant>();
        ends.add(end(waves, speed));
        if (edition != null) {
            limits.stream()
                    .filter(used -> used.limit().scope().isDomain())
                    .forEach(used ->
                            ends.add(end(wavesTo(used.limit().scope(), edition), rate(used))));
        }
        var at = ends.stream().max(Instant::compareTo).orElseThrow();
        var slot = waves.getLast().due();
        return new Forecast(at, slot, speed, tomorrow(waves, shared), earlier(at, slot));
    }

    private Duration earlier(Instant at, Instant slot) {
        var over = Duration.between(slot, at);
        return over.compareTo(settings.lateAfter()) <= 0
                ? Duration.ZERO
                : STEP.multipliedBy(over.plus(STEP).minusNanos(1).dividedBy(STEP));
    }

    private Instant end(List<Wave> waves, double speed) {
        var at = clock.instant();
        for (var wave : waves) {
            var start = wave.due().isAfter(at) ? wave.due() : at;
            at = start.plusMillis(Math.round(wave.mails() / speed * 1000));
        }
        return at;
    }

    private static long tomorrow(List<Wave> waves, List<Pacer.Used> shared) {
        var mails = waves.stream().mapToLong(Wave::mails).sum();
        return shared.stream()
                .mapToLong(used -> {
                    var most = used.limit().mostOn(used.warmDay());
                    return most.isEmpty()
                            ? 0
                            : Math.max(0, mails - Math.max(0, most.getAsLong() - used.today()));
                })
                .max()
                .orElse(0);
    }

    private static double slowest(List<Pacer.Used> limits) {
        return limits.stream().mapToDouble(LastReader::rate).min().orElse(Double.MAX_VALUE);
    }

    private static double rate(Pacer.Used used) {
        var rate = used.limit().rate();
        return rate == null ? Double.MAX_VALUE : rate.perSecond();
    }

    private List<Wave> wavesTo(Scope domain, EditionId edition) {
        return jdbc.sql(
                        """
                        select d.due_at, count(*) mails from delivery d
                        join subscriber s on s.id = d.subscriber_id
                        where d.edition_id = :edition and d.state in ('planned', 'claimed', 'deferred')
                          and (d.lane = :domain or lower(s.address) like '%@' || :domain)
                        group by d.due_at order by d.due_at
                        """)
                .param("edition", edition.value())
                .param("domain", domain.name())
                .query((row, number) -> new Wave(SqlTime.get(row, "due_at"), row.getLong("mails")))
                .list();
    }

    /** Mails a second of the largest wave of the last edition that had enough. */
    private double measured() {
        return jdbc.sql(
                        """
                        select count(*) mails, min(d.state_at) began, max(d.state_at) ended
                        from delivery d
                        join edition e on e.id = d.edition_id
                        where d.state in ('sent', 'bounced') and e.id in (
                            select id from edition where went_out_at is not null
                            order by went_out_at desc fetch first 3 rows only)
                        group by d.edition_id, d.slot_at, e.went_out_at
                        having count(*) >= :enough
                        order by e.went_out_at desc, mails desc fetch first 1 row only
                        """)
                .param("enough", ENOUGH)
                .query((row, number) ->
                        speed(
                                row.getLong("mails"),
                                SqlTime.get(row, "began"),
                                SqlTime.get(row, "ended")))
                .optional()
                .orElse((double) ASSUMED * mail.connections());
    }

    private static double speed(long mails, Instant began, Instant ended) {
        return mails * 1000.0 / Math.max(1, Duration.between(began, ended).toMillis());
    }

    private ListId list(EditionId edition) {
        return jdbc.sql("select list_id from edition where id = :edition")
                .param("edition", edition.value())
                .query((row, number) -> new ListId(row.getLong(1)))
                .single();
    }

    /**
     * Lets what waits of an edition begin earlier than its slots; the mails keep their Date.
     *
     * @return how many rows
     */
    public int startEarlier(EditionId edition, Duration by) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        update delivery set due_at = slot_at - cast(:seconds as int) * interval '1' second
                        where edition_id = :edition and state = 'planned' and attempts = 0 and due_at > :now
                          and slot_at > :now
                        """)
                .param("seconds", by.toSeconds())
                .param("edition", edition.value())
                .param("now", SqlTime.of(now))
                .update();
    }
}
