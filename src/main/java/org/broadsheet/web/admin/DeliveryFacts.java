package org.broadsheet.web.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.delivery.Bounces;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.DeliveryId;
import org.broadsheet.delivery.DeliveryState;
import org.broadsheet.delivery.EditionStops;
import org.broadsheet.delivery.LastReader;
import org.broadsheet.delivery.SendStops;
import org.broadsheet.delivery.Waiting;
import org.broadsheet.delivery.WhoGotWhat;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Editions;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.Subscriber;
import org.broadsheet.subscribers.Suppressions;
import org.broadsheet.web.admin.DeliveryPage.BounceLine;
import org.broadsheet.web.admin.DeliveryPage.Count;
import org.broadsheet.web.admin.DeliveryPage.EditionLine;
import org.broadsheet.web.admin.DeliveryPage.EditionSent;
import org.broadsheet.web.admin.DeliveryPage.ListEditions;
import org.broadsheet.web.admin.DeliveryPage.Quoted;
import org.broadsheet.web.admin.DeliveryPage.ReaderLine;
import org.broadsheet.web.admin.DeliveryPage.ReaderSent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages about deliveries say. */
@Component
class DeliveryFacts {
    private static final int EDITIONS = 15;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private final MailingLists lists;
    private final Editions editions;
    private final Deliveries deliveries;
    private final WhoGotWhat ledger;
    private final CameBack cameBack;
    private final Halts halts;

    DeliveryFacts(
            MailingLists lists,
            Editions editions,
            Deliveries deliveries,
            WhoGotWhat ledger,
            CameBack cameBack,
            Halts halts) {
        this.lists = lists;
        this.editions = editions;
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.cameBack = cameBack;
        this.halts = halts;
    }

    /** What came back, and who is suppressed for it. */
    @Component
    record CameBack(Bounces bounces, Suppressions suppressions, Waiting waiting) {}

    /** What stops an edition, and what stopped it. */
    @Component
    record Halts(SendStops stops, EditionStops acts, LastReader last, Clock clock) {}

    List<ListEditions> editions() {
        return lists.list().stream()
                .map(list ->
                        new ListEditions(
                                list.name(),
                                editions.list(list.id(), EDITIONS).stream()
                                        .filter(edition -> !edition.isForming())
                                        .map(this::line)
                                        .toList()))
                .toList();
    }

    private EditionLine line(Edition edition) {
        return new EditionLine(
                edition.id().value(), title(edition), edition.state().word(), counts(edition.id()));
    }

    Optional<EditionSent> edition(EditionId id, Optional<DeliveryState> state, String after) {
        return editions.find(id).map(edition -> sent(edition, state, after));
    }

    private EditionSent sent(Edition edition, Optional<DeliveryState> state, String after) {
        var list = lists.get(edition.list());
        var counts = counts(edition.id());
        var readers = ledger.list(edition.id(), state, digits(after));
        var subject = edition.text().subject();
        return new EditionSent(
                edition.id().value(),
                list.name() + ": " + title(edition),
                edition.state().word(),
                subject == null ? "" : subject,
                counts.stream().mapToLong(Count::rows).sum(),
                counts,
                speed(edition, list),
                waiting(edition, list),
                halts.stops().open(edition.id()).map(SendStops.Stop::why).orElse(null),
                stopWords(edition),
                lastReader(edition, list),
                ledger.quotes(edition.id()).stream()
                        .map(quoted ->
                                new Quoted(quoted.outlet(), quoted.articles(), quoted.words()))
                        .toList(),
                ledger.unsubscribes(edition.id()),
                state.map(DeliveryState::word).orElse(""),
                readers.rows().stream().map(line -> line(line, list.zone())).toList(),
                readers.next());
    }

    /** Null when nothing of it waits any more. */
    private @Nullable String speed(Edition edition, MailingList list) {
        var speed = ledger.speed(edition.id());
        if (speed.remaining() == 0 || !edition.isApproved()) {
            return null;
        }
        var rate =
                speed.perSecond() == 0
                        ? "None went out in the last minute"
                        : "%.1f a second in the last minute".formatted(speed.perSecond());
        var end =
                speed.end() == null
                        ? "."
                        : "; the last is likely to be out on "
                                + time(speed.end(), list.zone())
                                + ".";
        return "%,d remain. %s%s".formatted(speed.remaining(), rate, end);
    }

    /** Null when nothing of it waits any more. */
    private @Nullable LastWords lastReader(Edition edition, MailingList list) {
        return edition.isApproved()
                ? halts.last()
                        .of(edition.id())
                        .map(forecast ->
                                LastWords.of(forecast, list.zone(), halts.clock().instant()))
                        .orElse(null)
                : null;
    }

    /** Null where there is nothing to stop. */
    private @Nullable String stopWords(Edition edition) {
        var would = halts.acts().foreseen(edition.id());
        return edition.isApproved() && would.recalled() > 0
                ? "Stop the remaining %,d. %,d are already out and cannot be called back."
                        .formatted(would.recalled(), would.out())
                : null;
    }

    private List<String> waiting(Edition edition, MailingList list) {
        return cameBack.waiting().of(edition.id()).stream()
                .map(group ->
                        "%,d are waiting until %s: %s."
                                .formatted(
                                        group.readers(),
                                        time(group.until(), list.zone()),
                                        group.why()))
                .toList();
    }

    /** What a person's mails waited for, by the row. */
    private Map<DeliveryId, String> waits(Subscriber reader) {
        return cameBack.waiting().of(reader.id()).stream()
                .collect(
                        Collectors.groupingBy(
                                Waiting.Wait::delivery,
                                Collectors.mapping(
                                        DeliveryFacts::words, Collectors.joining("; "))));
    }

    private static String words(Waiting.Wait wait) {
        return "Waiting from %s until %s: %s"
                .formatted(
                        time(wait.since(), ZoneId.systemDefault()),
                        time(wait.until(), ZoneId.systemDefault()),
                        wait.why());
    }

    ReaderSent reader(Subscriber reader) {
        var waits = waits(reader);
        return new ReaderSent(
                reader.id().value(),
                reader.address().value(),
                cameBack.suppressions().contains(reader.address()),
                ledger.of(reader.id()).stream()
                        .map(line ->
                                line(line, ZoneId.systemDefault())
                                        .waited(waits.getOrDefault(line.id(), "")))
                        .toList(),
                cameBack.bounces().of(reader.id()).stream().map(DeliveryFacts::line).toList());
    }

    static BounceLine line(Bounces.Row row) {
        return new BounceLine(
                time(row.at(), ZoneId.systemDefault()),
                row.address(),
                row.way(),
                row.bounceClass(),
                row.reason(),
                row.words() == null ? "" : row.words());
    }

    private static ReaderLine line(WhoGotWhat.Line line, ZoneId zone) {
        return new ReaderLine(
                line.address(),
                line.edition(),
                line.editionId().value(),
                line.list(),
                line.state().word(),
                time(line.since(), zone),
                line.reply() == null ? "" : line.reply(),
                line.messageId(),
                line.maybeTwice(),
                "");
    }

    private List<Count> counts(EditionId edition) {
        return deliveries.counts(edition).entrySet().stream()
                .map(count -> new Count(count.getKey().word(), count.getValue()))
                .toList();
    }

    private static String title(Edition edition) {
        var number = edition.number();
        return (number == null ? "" : "No. " + number + ", ")
                + edition.kind().word()
                + ", "
                + edition.day();
    }

    private static String digits(String after) {
        return after.matches("\\d{1,18}") ? after : "";
    }

    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }
}
