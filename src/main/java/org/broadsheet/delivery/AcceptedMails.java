package org.broadsheet.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.delivery.Noted.Place;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Watermarks;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Takes down accepted mails in two steps: noted at once, written into their rows soon after.
 *
 * <p>Until then such a row says claimed, which is never more than half a second. Whatever must know
 * the exact standing writes up before it looks.
 */
final class AcceptedMails {
    private static final String ACCEPT =
            Move.ACCEPT.update()
                    + ", reply = :reply, status = :status, attempts = attempts + 1"
                    + " where id = :id and token = :token and "
                    + Move.ACCEPT.allowed();

    private final Sheets sheets;
    private final NamedParameterJdbcOperations operations;
    private final Watermarks watermarks;
    private final Hands hands;

    AcceptedMails(
            Sheets sheets,
            NamedParameterJdbcOperations operations,
            Watermarks watermarks,
            Hands hands) {
        this.sheets = sheets;
        this.operations = operations;
        this.watermarks = watermarks;
        this.hands = hands;
    }

    boolean needNoTransaction() {
        return sheets.areBesideTheDatabase();
    }

    /** Those returned were fenced off. Rows that the same commit changes are changed before. */
    Set<DeliveryId> note(Collection<Recorded> accepted, Instant now) {
        var fenced = new HashSet<DeliveryId>();
        accepted.stream()
                .collect(groupingBy(recorded -> recorded.mail().token()))
                .forEach((token, mails) -> {
                    if (!sheets.add(token, mails.stream().map(it -> Noted.of(it, now)).toList())) {
                        mails.forEach(recorded -> fenced.add(recorded.mail().id()));
                    }
                });
        return fenced;
    }

    /** Some of them; returns how many. */
    int writeUp() {
        var written = sheets.writeUp(this::write);
        if (hands.someSettled()) {
            writeUpAll();
        }
        return written;
    }

    /** A hand that was settled before the call has all it noted in its rows, and ends. */
    void writeUpAll() {
        var settled = hands.takeSettled();
        try {
            sheets.writeUpAll(this::write);
            hands.endSettled(settled);
        } catch (RuntimeException unable) {
            settled.forEach(hands::settled);
            throw unable;
        }
    }

    private void write(List<Noted> noted) {
        var mails = new ArrayList<>(noted);
        mails.sort(Comparator.comparingLong(Noted::delivery));
        var counts =
                operations.batchUpdate(
                        ACCEPT,
                        mails.stream()
                                .map(AcceptedMails::row)
                                .toArray(MapSqlParameterSource[]::new));
        record Step(Place place, SubscriberId reader) {}
        var steps = new ArrayList<Step>();
        for (var i = 0; i < counts.length; i++) {
            var mail = mails.get(i);
            var place = mail.place();
            if (counts[i] > 0 && place != null) {
                steps.add(new Step(place, mail.subscriber()));
            }
        }
        steps.stream()
                .collect(groupingBy(Step::place, mapping(Step::reader, toList())))
                .forEach((place, readers) ->
                        watermarks.accepted(place.list(), readers, place.number()));
    }

    private static MapSqlParameterSource row(Noted mail) {
        return new MapSqlParameterSource()
                .addValue("id", mail.delivery())
                .addValue("token", mail.token())
                .addValue("reply", mail.reply())
                .addValue("status", mail.status())
                .addValue("now", SqlTime.of(mail.at()));
    }
}
