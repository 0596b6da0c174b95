package org.broadsheet.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Editions;
import org.broadsheet.shared.Page;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Suppressions;
import org.broadsheet.subscribers.Watermarks;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The ledger: who gets which edition, and what became of it. The only truth about sending.
 *
 * <p>A row is planned, taken into a seat's hand, and its outcome written down by that hand alone.
 * What each verb does stands in the class of its name; what may follow what, in {@link Move}.
 */
@Component
public class Deliveries {
    private final Hands hands;
    private final AcceptedMails accepted;
    private final Planning planning;
    private final Claims claims;
    private final Recording recording;
    private final TakeBack takeBack;
    private final Recalls recalls;
    private final Bouncing bouncing;
    private final Standing standing;

    public Deliveries(
            NamedParameterJdbcOperations operations,
            PlatformTransactionManager manager,
            Editions editions,
            Watermarks watermarks,
            Suppressions suppressions,
            Clock clock) {
        var jdbc = JdbcClient.create(operations);
        var transactions = new Transactions(manager);
        var gate = new EditionGate(jdbc, editions);
        var stragglers = new Stragglers(jdbc, clock);
        var doubts = new Doubts(jdbc, clock);
        hands = new Hands(operations, transactions);
        accepted =
                new AcceptedMails(
                        sheets(operations, manager, hands), operations, watermarks, hands);
        planning = new Planning(jdbc, transactions, watermarks, stragglers, clock);
        claims = new Claims(jdbc, transactions, gate, stragglers, hands, accepted, clock);
        recording =
                new Recording(
                        operations,
                        transactions,
                        accepted,
                        new Refusals(jdbc, suppressions, clock),
                        doubts,
                        stragglers,
                        clock);
        takeBack = new TakeBack(jdbc, transactions, doubts, stragglers, clock);
        recalls = new Recalls(jdbc, transactions, stragglers);
        bouncing = new Bouncing(jdbc, transactions, watermarks, clock);
        standing = new Standing(jdbc, clock);
    }

    /** Beside the file of an H2 database, which this process alone has open; else in a table. */
    private static Sheets sheets(
            NamedParameterJdbcOperations operations,
            PlatformTransactionManager manager,
            Hands hands) {
        var product =
                operations
                        .getJdbcOperations()
                        .execute(
                                (ConnectionCallback<String>)
                                        connection ->
                                                connection.getMetaData().getDatabaseProductName());
        var path =
                "H2".equals(product)
                        ? operations
                                .getJdbcOperations()
                                .queryForObject("select database_path()", String.class)
                        : null;
        return path == null
                ? new SheetTable(operations, new Transactions(manager), hands)
                : new SheetFiles(Path.of(path), Transactions.ofTheirOwn(manager), hands);
    }

    /**
     * Groups of readers who should get this revision and have no row for it. Plan each, then ask
     * again until there is none: planning can move a reader to another group.
     */
    public List<ReaderGroup> unplanned(EditionToPlan edition) {
        accepted.writeUpAll();
        return planning.unplanned(edition);
    }

    /** Groups whose rows are held until their variant passes preflight; plan them to release. */
    public List<ReaderGroup> held(EditionToPlan edition) {
        accepted.writeUpAll();
        return planning.held(edition);
    }

    /** Gives every reader of the group a row; idempotent. Returns how many it planned. */
    public int plan(EditionToPlan edition, PlannedGroup group) {
        accepted.writeUpAll();
        return planning.plan(edition, group);
    }

    /**
     * This edition brings the group too little, and their list would rather skip it: they count as
     * past it, unless something older is still to reach them. Returns how many.
     */
    public int passOver(EditionToPlan edition, ReaderGroup readers) {
        accepted.writeUpAll();
        return planning.passOver(edition, readers);
    }

    List<Claimed> claim(EditionId edition, List<String> lanes, Hand hand, int limit) {
        return claims.claim(edition, lanes, hand, limit);
    }

    Set<DeliveryId> start(Collection<Claimed> mails) {
        return recording.start(mails);
    }

    Set<DeliveryId> record(Collection<Recorded> outcomes) {
        return recording.record(outcomes);
    }

    /** Whether an accepted mail is recorded without a commit, so that none need be gathered. */
    boolean recordsAcceptedAtOnce() {
        return accepted.needNoTransaction();
    }

    /** Writes some accepted mails into their rows; returns how many. */
    int writeUp() {
        return accepted.writeUp();
    }

    /** Writes every accepted mail that is noted into its row. */
    void writeUpAll() {
        accepted.writeUpAll();
    }

    /** Nothing claimed with this token is in a seat's hand any more. */
    void settled(String token) {
        hands.settled(token);
    }

    int takeBack(EditionId edition, Seat seat, String node, Collection<String> live) {
        hands.endDead(edition, seat, node, live);
        accepted.writeUpAll();
        return takeBack.takeBack(edition, seat, node, live);
    }

    /**
     * Recalls what waits of an edition that was stopped; in the stop's transaction at best. What is
     * on the wire at this moment still goes out.
     */
    public Stopped recall(EditionId edition) {
        accepted.writeUpAll();
        return recalls.recall(edition);
    }

    /** A mail came back after it was accepted. False when the row was not sent. */
    public boolean bounced(DeliveryId delivery) {
        if (bouncing.bounced(delivery)) {
            return true;
        }
        accepted.writeUpAll();
        return bouncing.bounced(delivery);
    }

    /** Whether nothing of the edition is left to do. */
    public boolean isFinished(EditionId edition) {
        accepted.writeUpAll();
        return standing.isFinished(edition);
    }

    public Map<DeliveryState, Long> counts(EditionId edition) {
        accepted.writeUpAll();
        return standing.counts(edition);
    }

    /** Whether a row of the edition waits to go out now, perhaps just in another seat's claim. */
    boolean isDue(EditionId edition) {
        return standing.isDue(edition);
    }

    /** When the next row of the edition wants to go out, which may be past. */
    public Optional<Instant> nextDue(EditionId edition) {
        return standing.nextDue(edition);
    }

    /** The slot of the last reader who still waits. */
    public Optional<Instant> lastDue(EditionId edition) {
        return standing.lastDue(edition);
    }

    /** Approved editions with rows that are due. */
    public List<EditionId> due() {
        return standing.due();
    }

    /** Who got what: everything one person was sent or should have been, newest first. */
    public List<Delivery> of(SubscriberId subscriber) {
        accepted.writeUpAll();
        return standing.of(subscriber);
    }

    /** The rows of an edition in one state, a hundred a page; {@code after} is empty at first. */
    public Page<Delivery> list(EditionId edition, DeliveryState state, String after) {
        accepted.writeUpAll();
        return standing.list(edition, state, after);
    }
}
