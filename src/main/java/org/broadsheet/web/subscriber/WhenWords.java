package org.broadsheet.web.subscriber;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.NextDigest;
import org.broadsheet.subscribers.Rhythm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says when a digest comes, which edition that is, and from when a change holds. */
@Component
class WhenWords {
    private static final Duration YEAR = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final Clock clock;

    WhenWords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** "At 07:00 in Tokyo you get the edition closed at 06:30 in Belgrade." */
    String digest(String key, MailingList list, Rhythm rhythm, ReaderWords words) {
        return NextDigest.after(clock.instant(), list, rhythm)
                .map(next -> {
                    var slot = next.slot().atZone(rhythm.zone());
                    var closed = next.closedAt().atZone(list.zone());
                    return words.say(
                            key,
                            slot.toLocalDate(),
                            slot.toLocalTime().toString(),
                            place(rhythm.zone()),
                            closed.toLocalTime().toString(),
                            place(list.zone()));
                })
                .orElseGet(() -> words.say("when.open"));
    }

    /** From when a change holds, and the days on which the clocks skip the hour. */
    List<String> effect(ReaderDesk.Reader reader, ReaderWords words) {
        var sentences = new ArrayList<String>();
        var prepared = prepared(reader);
        var slot =
                prepared.or(() ->
                        NextDigest.after(clock.instant(), reader.list(), reader.rhythm())
                                .map(NextDigest::slot));
        sentences.add(
                slot.map(at -> at.atZone(reader.rhythm().zone()))
                        .map(at ->
                                words.say(
                                        prepared.isPresent() ? "said.prepared" : "said.effect",
                                        at.toLocalDate(),
                                        at.toLocalTime().toString()))
                        .orElseGet(() -> words.say("said.open")));
        skipped(reader.rhythm(), words).ifPresent(sentences::add);
        return sentences;
    }

    /** The slot of a digest that is planned already and comes as it is. */
    private Optional<Instant> prepared(ReaderDesk.Reader reader) {
        return jdbc.sql(
                        """
                        select min(slot_at) slot from delivery
                        where subscriber_id = :subscriber and list_id = :list and state in ('planned', 'claimed', 'sending')
                        """)
                .param("subscriber", reader.subscriber().value())
                .param("list", reader.list().id().value())
                .query((row, number) -> SqlTime.find(row, "slot"))
                .single();
    }

    private Optional<String> skipped(Rhythm rhythm, ReaderWords words) {
        var rules = rhythm.zone().getRules();
        var end = clock.instant().plus(YEAR);
        for (var change = rules.nextTransition(clock.instant());
                change != null && change.getInstant().isBefore(end);
                change = rules.nextTransition(change.getInstant())) {
            var at = change.getDateTimeBefore().toLocalDate().atTime(rhythm.hour());
            if (change.isGap()
                    && !at.isBefore(change.getDateTimeBefore())
                    && at.isBefore(change.getDateTimeAfter())) {
                return Optional.of(
                        words.say(
                                "said.shift",
                                at.toLocalDate(),
                                rhythm.hour().toString(),
                                shifted(rhythm.hour(), change.getDuration())));
            }
        }
        return Optional.empty();
    }

    private static String shifted(LocalTime hour, Duration gap) {
        return hour.plus(gap).toString();
    }

    /** "Belgrade" of Europe/Belgrade. */
    static String place(ZoneId zone) {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
