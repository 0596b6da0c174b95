package org.broadsheet.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.SqlTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops an edition when too many of its mails are refused, or come back.
 *
 * <p>Each node keeps its last mails in memory and writes their two numbers down once a second; the
 * sum over all nodes decides. What a person let go on is looked at afresh.
 */
@Component
class Brake {
    private static final Logger LOG = LoggerFactory.getLogger(Brake.class);
    private static final Duration RECENT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final SendStops stops;
    private final SendingSettings settings;
    private final ThisNode node;
    private final Clock clock;
    private final ConcurrentMap<EditionId, Window> windows = new ConcurrentHashMap<>();

    Brake(JdbcClient jdbc, SendStops stops, SendingSettings settings, ThisNode node, Clock clock) {
        this.jdbc = jdbc;
        this.stops = stops;
        this.settings = settings;
        this.node = node;
        this.clock = clock;
    }

    private record Counted(long tried, long bad) {}

    /** The last mails of one edition from this node. */
    private static final class Window {
        private final BitSet refused = new BitSet();
        private final int size;
        private long tried;
        private Instant pressed = Instant.MIN;

        Window(int size) {
            this.size = size;
        }

        synchronized void add(boolean isRefused) {
            refused.set((int) (tried++ % size), isRefused);
        }

        synchronized Counted count() {
            return new Counted(Math.min(tried, size), refused.cardinality());
        }

        /** Forgets what was before the last press. */
        synchronized void begin(Instant press) {
            if (press.isAfter(pressed)) {
                pressed = press;
                refused.clear();
                tried = 0;
            }
        }
    }

    /** What became of a mail that a server was asked to take. */
    void saw(EditionId edition, DeliveryOutcome outcome) {
        switch (outcome) {
            case DeliveryOutcome.Accepted _, DeliveryOutcome.Later _ -> window(edition).add(false);
            case DeliveryOutcome.Refused _ -> window(edition).add(true);
            case DeliveryOutcome.Throttled _,
                    DeliveryOutcome.InDoubt _,
                    DeliveryOutcome.NotTried _,
                    DeliveryOutcome.NextDay _,
                    DeliveryOutcome.Barred _ -> {}
        }
    }

    /** Whether this node alone has seen enough to ask all at once. */
    boolean isHot(EditionId edition) {
        return isTooMany(window(edition).count());
    }

    private Window window(EditionId edition) {
        return windows.computeIfAbsent(edition, _ -> new Window(settings.brakeLast()));
    }

    /** Looks at what all nodes saw, and stops the edition if it was too much. */
    void check(EditionId edition) {
        var press = stops.lastPress(edition, SendStops.Kind.BRAKE).orElse(Instant.MIN);
        var window = window(edition);
        window.begin(press);
        var own = window.count();
        if (own.tried() > 0) {
            write(edition, own);
        }
        var all = ofAllNodes(edition);
        if (isTooMany(all)) {
            stop(
                    edition,
                    "%,d of the last %,d mails were refused, more than %d %%."
                            .formatted(all.bad(), all.tried(), settings.brakePercent()));
            return;
        }
        var back = cameBack(edition, press);
        if (isTooMany(back)) {
            stop(
                    edition,
                    "%,d of %,d mails came back, more than %d %%."
                            .formatted(back.bad(), back.tried(), settings.brakePercent()));
        }
    }

    private boolean isTooMany(Counted counted) {
        return counted.tried() >= settings.brakeAfter()
                && counted.bad() * 100 > counted.tried() * settings.brakePercent();
    }

    private void stop(EditionId edition, String why) {
        if (stops.stop(edition, SendStops.Kind.BRAKE, why)) {
            LOG.warn("edition={} stopped itself: {}", edition, why);
        }
    }

    /** One at a time: the seats of a node share its row, and two of them would both add it. */
    private synchronized void write(EditionId edition, Counted own) {
        if (write(
                        "update send_window set tried = :tried, refused = :refused, made_at = :now where edition_id = :edition and node = :node",
                        edition,
                        own)
                == 0) {
            write(
                    "insert into send_window (edition_id, node, tried, refused, made_at) values (:edition, :node, :tried, :refused, :now)",
                    edition,
                    own);
        }
    }

    private int write(String sql, EditionId edition, Counted own) {
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("node", node.id())
                .param("tried", own.tried())
                .param("refused", own.bad())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private Counted ofAllNodes(EditionId edition) {
        return jdbc.sql(
                        """
                        select coalesce(sum(tried), 0) tried, coalesce(sum(refused), 0) bad from send_window
                        where edition_id = :edition and made_at > :recent
                        """)
                .param("edition", edition.value())
                .param("recent", SqlTime.of(clock.instant().minus(RECENT)))
                .query((row, number) -> new Counted(row.getLong("tried"), row.getLong("bad")))
                .single();
    }

    /** Of those sent, how many came back since the last press; counted only when some did. */
    private Counted cameBack(EditionId edition, Instant press) {
        var since = press.equals(Instant.MIN) ? clock.instant().minus(Duration.ofDays(2)) : press;
        var bad =
                jdbc.sql(
                                """
                                select count(distinct b.delivery_id) from bounce b
                                join delivery d on d.id = b.delivery_id
                                where b.at_instant > :since and d.edition_id = :edition
                                  and b.way <> 'smtp' and b.class <> 'none'
                                """)
                        .param("since", SqlTime.of(since))
                        .param("edition", edition.value())
                        .query((row, number) -> row.getLong(1))
                        .single();
        return bad * 100 <= (long) settings.brakeAfter() * settings.brakePercent()
                ? new Counted(0, bad)
                : new Counted(sent(edition), bad);
    }

    private long sent(EditionId edition) {
        return jdbc.sql(
                        """
                        select count(*) from delivery
                        where edition_id = :edition and state in ('sent', 'bounced')
                        """)
                .param("edition", edition.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
