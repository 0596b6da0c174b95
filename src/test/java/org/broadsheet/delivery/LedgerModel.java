package org.broadsheet.delivery;

import static org.broadsheet.delivery.DeliveryState.BOUNCED;
import static org.broadsheet.delivery.DeliveryState.CLAIMED;
import static org.broadsheet.delivery.DeliveryState.DEFERRED;
import static org.broadsheet.delivery.DeliveryState.EXPIRED;
import static org.broadsheet.delivery.DeliveryState.HELD;
import static org.broadsheet.delivery.DeliveryState.IN_DOUBT;
import static org.broadsheet.delivery.DeliveryState.OVERTAKEN;
import static org.broadsheet.delivery.DeliveryState.PLANNED;
import static org.broadsheet.delivery.DeliveryState.RECALLED;
import static org.broadsheet.delivery.DeliveryState.SENDING;
import static org.broadsheet.delivery.DeliveryState.SENT;
import static org.broadsheet.delivery.DeliveryState.WITHDRAWN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.broadsheet.editions.EditionId;
import org.broadsheet.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;

/** What the ledger should hold, kept row by row in memory in the plainest way. */
final class LedgerModel {
    static final class Reader {
        final SubscriberId id;
        int watermark;
        int watermarkBefore;
        boolean left;
        boolean paused;
        boolean suppressed;
        boolean everAway;

        Reader(SubscriberId id) {
            this.id = id;
        }

        boolean mailable() {
            return !left && !paused && !suppressed;
        }
    }

    static final class Edition {
        final EditionId id;
        final @Nullable Integer number;
        int revision = 1;
        boolean approved = true;
        boolean stopped;
        boolean out;

        Edition(EditionId id, @Nullable Integer number) {
            this.id = id;
            this.number = number;
        }

        /** 0 for an edition beside the stream. */
        int place() {
            return number == null ? 0 : number;
        }
    }

    static final class Row {
        final Edition edition;
        final Reader reader;
        int revision;
        long variant;
        DeliveryState state = PLANNED;
        boolean maybeTwice;
        int attempts;
        Instant slot = Instant.EPOCH;
        Instant due = Instant.EPOCH;
        String token = "";
        String node = "";

        Row(Edition edition, Reader reader) {
            this.edition = edition;
            this.reader = reader;
        }

        boolean in(DeliveryState... states) {
            return List.of(states).contains(state);
        }

        boolean newerThanWatermark() {
            return edition.number != null && edition.number > reader.watermark;
        }

        String standing() {
            return state.word()
                    + " r"
                    + revision
                    + " v"
                    + variant
                    + " a"
                    + attempts
                    + (maybeTwice ? " maybe-twice" : "")
                    + " slot "
                    + slot
                    + " due "
                    + due;
        }
    }

    final boolean holds;
    final List<Reader> readers = new ArrayList<>();
    final List<Edition> editions = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();

    LedgerModel(boolean holds) {
        this.holds = holds;
    }

    Optional<Row> row(Edition edition, Reader reader) {
        return rows.stream()
                .filter(row -> row.edition == edition && row.reader == reader)
                .findFirst();
    }

    /** Open rows of a revision that is not the approved one never go out. */
    void sweep(Edition edition) {
        rowsOf(edition, row -> row.in(PLANNED, DEFERRED, HELD))
                .filter(row -> !edition.approved || row.revision != edition.revision)
                .forEach(row -> row.state = RECALLED);
    }

    boolean isUnplanned(Edition edition, Reader reader) {
        var own = row(edition, reader);
        if (!reader.mailable()
                || (own.isPresent() && (!own.get().in(RECALLED) || own.get().maybeTwice))) {
            return false;
        }
        if (edition.number == null) {
            return true;
        }
        var newer =
                rows.stream()
                        .filter(row -> row.reader == reader)
                        .filter(row -> row.edition.place() > edition.place())
                        .anyMatch(row ->
                                row.maybeTwice
                                        || row.in(
                                                PLANNED, CLAIMED, SENDING, SENT, DEFERRED, IN_DOUBT,
                                                HELD));
        return !newer && reader.watermark < edition.number;
    }

    void plan(Edition edition, int watermark, long variant, Instant slot) {
        sweep(edition);
        readers.stream()
                .filter(reader -> reader.mailable() && reader.watermark == watermark)
                .forEach(reader -> planFor(reader, edition, variant, slot));
    }

    private void planFor(Reader reader, Edition edition, long variant, Instant slot) {
        if (edition.number != null) {
            var number = edition.number;
            var older =
                    rows.stream()
                            .filter(row -> row.reader == reader && row.newerThanWatermark())
                            .filter(row -> row.edition.place() < number)
                            .toList();
            older.stream()
                    .filter(row -> row.in(PLANNED, DEFERRED, HELD) && !row.maybeTwice)
                    .forEach(row -> row.state = OVERTAKEN);
            var passed =
                    older.stream()
                            .filter(row ->
                                    row.in(CLAIMED, SENDING, IN_DOUBT)
                                            || (row.maybeTwice && !row.in(BOUNCED)))
                            .mapToInt(row -> row.edition.place())
                            .max();
            if (passed.isPresent()) {
                accepted(reader, passed.getAsInt());
                return;
            }
        }
        if (isUnplanned(edition, reader)) {
            var row = row(edition, reader).orElseGet(() -> added(new Row(edition, reader)));
            row.state = PLANNED;
            row.revision = edition.revision;
            row.variant = variant;
            row.attempts = 0;
            row.slot = slot;
            row.due = slot;
        }
    }

    private Row added(Row row) {
        rows.add(row);
        return row;
    }

    void accepted(Reader reader, int number) {
        if (reader.watermark < number) {
            reader.watermarkBefore = reader.watermark;
            reader.watermark = number;
        }
    }

    List<Row> claimable(Edition edition, Instant now) {
        return edition.approved
                ? rowsOf(edition, row -> row.in(PLANNED, DEFERRED))
                        .filter(row -> row.revision == edition.revision && !row.due.isAfter(now))
                        .toList()
                : List.of();
    }

    /** What a claim makes of a claimable row. */
    DeliveryState claimed(Row row, Instant now) {
        if (!row.reader.mailable()) {
            return WITHDRAWN;
        }
        var late = Duration.between(row.slot, now);
        var tooLateToBegin =
                late.compareTo(Duration.ofHours(3)) > 0
                        && row.attempts == 0
                        && row.newerThanWatermark();
        return late.compareTo(Duration.ofDays(2)) > 0 || tooLateToBegin ? EXPIRED : CLAIMED;
    }

    void takeBack(Edition edition, Set<String> gone, Instant now) {
        rowsOf(edition, row -> row.in(CLAIMED, SENDING) && gone.contains(row.node))
                .forEach(row -> {
                    if (holds && row.state == CLAIMED) {
                        row.state = PLANNED;
                    } else {
                        row.state = IN_DOUBT;
                        row.attempts++;
                    }
                    row.due = now;
                });
        resend(edition);
        sweep(edition);
    }

    void resend(Edition edition) {
        if (!holds && edition.approved) {
            rowsOf(edition, row -> row.in(IN_DOUBT) && row.revision == edition.revision)
                    .forEach(row -> {
                        row.state = PLANNED;
                        row.maybeTwice = true;
                    });
        }
    }

    boolean isFinished(Edition edition) {
        return rowsOf(edition, row -> isOpen(row, edition)).findAny().isEmpty();
    }

    private boolean isOpen(Row row, Edition edition) {
        return switch (row.state) {
            case CLAIMED, SENDING -> true;
            case PLANNED, DEFERRED -> !edition.stopped;
            case IN_DOUBT -> !holds && edition.approved && row.revision == edition.revision;
            case RECALLED -> edition.approved && isUnplanned(edition, row.reader);
            case SENT, REFUSED, WITHDRAWN, OVERTAKEN, HELD, EXPIRED, BOUNCED -> false;
        };
    }

    private java.util.stream.Stream<Row> rowsOf(Edition edition, Predicate<Row> which) {
        return rows.stream()
                .filter(row -> row.edition == edition && which.test(row))
                .toList()
                .stream();
    }
}
