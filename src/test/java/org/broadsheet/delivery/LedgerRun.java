package org.broadsheet.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.delivery.DeliveryState.BOUNCED;
import static org.broadsheet.delivery.DeliveryState.CLAIMED;
import static org.broadsheet.delivery.DeliveryState.DEFERRED;
import static org.broadsheet.delivery.DeliveryState.EXPIRED;
import static org.broadsheet.delivery.DeliveryState.IN_DOUBT;
import static org.broadsheet.delivery.DeliveryState.PLANNED;
import static org.broadsheet.delivery.DeliveryState.RECALLED;
import static org.broadsheet.delivery.DeliveryState.REFUSED;
import static org.broadsheet.delivery.DeliveryState.SENDING;
import static org.broadsheet.delivery.DeliveryState.SENT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.delivery.DeliveryOutcome.Accepted;
import org.broadsheet.delivery.DeliveryOutcome.Barred;
import org.broadsheet.delivery.DeliveryOutcome.InDoubt;
import org.broadsheet.delivery.DeliveryOutcome.Later;
import org.broadsheet.delivery.DeliveryOutcome.NextDay;
import org.broadsheet.delivery.DeliveryOutcome.NotTried;
import org.broadsheet.delivery.DeliveryOutcome.Refused;
import org.broadsheet.delivery.DeliveryOutcome.Throttled;
import org.broadsheet.delivery.LedgerModel.Edition;
import org.broadsheet.delivery.LedgerModel.Reader;
import org.broadsheet.delivery.LedgerModel.Row;
import org.broadsheet.editions.VariantId;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.broadsheet.subscribers.ListId;
import org.jspecify.annotations.Nullable;

/**
 * One seeded interleaving: a list with a few readers, two seats in two processes, and everything
 * that can happen to them, done to the ledger and to the model side by side.
 *
 * <p>After every step the two must hold the same. The readers' mailboxes are the third witness:
 * what lies in them must be what the promises allow.
 */
final class LedgerRun {
    private static final List<String> LANES = List.of("other");

    /** What lies in a mailbox: all that makes two copies byte-equal. */
    private record Copy(Reader reader, Edition edition, int revision, long variant, Instant slot) {}

    /** A variant: the stories after a watermark, up to the edition's own. */
    private record Stories(int after, int upTo) {
        boolean hold(int story) {
            return story > after && story <= upTo;
        }
    }

    private static final class Post {
        final int number;
        String node;
        final Deque<Claimed> hand = new ArrayDeque<>();
        @Nullable Recorded unrecorded;
        boolean countsAsDead;

        Post(int number, String node) {
            this.number = number;
            this.node = node;
        }

        Seat seat() {
            return new Seat(number, 7, 1);
        }

        boolean isIdle() {
            return hand.isEmpty() && unrecorded == null;
        }

        void forget() {
            hand.clear();
            unrecorded = null;
        }
    }

    private final LedgerWorld world;
    private final Deliveries ledger;
    private final Random random;
    private final long seed;
    private final List<String> steps = new ArrayList<>();
    private final LedgerModel model;
    private final ListId list;
    private final List<Post> posts = new ArrayList<>();
    private final Set<String> dead = new HashSet<>();
    private final List<Copy> mailboxes = new ArrayList<>();
    private final Map<Long, Stories> stories = new HashMap<>();
    private final Map<String, Long> variants = new HashMap<>();
    private final Set<String> bounced = new HashSet<>();
    private int tokens;
    private int nodes;
    private int numbers;

    LedgerRun(LedgerWorld world, long seed) {
        this.world = world;
        this.ledger = world.ledger;
        this.seed = seed;
        this.random = new Random(seed);
        world.clock.set(LedgerWorld.START);
        model = new LedgerModel(random.nextInt(3) == 0);
        list = world.list(model.holds ? "hold" : "resend");
        for (var i = 0; i < 2 + random.nextInt(3); i++) {
            model.readers.add(new Reader(world.reader(list)));
        }
        posts.add(new Post(0, newNode()));
        posts.add(new Post(1, newNode()));
    }

    void play(int length) {
        try {
            newEdition();
            for (var i = 0; i < length; i++) {
                step();
                checkNowAndThen();
            }
            finish();
            checkPromises();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "seed "
                            + seed
                            + (model.holds ? " (hold list)" : " (resend list)")
                            + "\n  "
                            + String.join("\n  ", steps),
                    e);
        }
    }

    void clear() {
        world.run(
                "delete from bounce where subscriber_id in (select subscriber_id from subscription where list_id = ?)",
                list.value());
        world.run("delete from delivery where list_id = ?", list.value());
        world.run(
                "delete from variant where edition_id in (select id from edition where list_id = ?)",
                list.value());
        world.run("delete from edition where list_id = ?", list.value());
        world.run("delete from subscription where list_id = ?", list.value());
        world.run("delete from accepted_sheet");
        world.run("delete from delivery_hand");
        world.run("delete from node");
        world.run("delete from suppression");
        for (var reader : model.readers) {
            world.run("delete from subscriber where id = ?", reader.id.value());
        }
    }

    private void step() {
        var post = posts.get(random.nextInt(posts.size()));
        switch (random.nextInt(40)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> claim(post);
            case 8, 9, 10, 11, 12, 13, 14 -> send(post);
            case 15, 16, 17, 18, 19, 20, 21 -> record(post);
            case 22 -> crash(post);
            case 23, 24 -> countAsDead(post);
            case 25, 26 -> takeBack(post, anyEdition());
            case 27 -> giveBack(post);
            case 28 -> away(anyReader());
            case 29 -> backAgain(anyReader());
            case 30 -> recall(anyEdition());
            case 31, 32 -> approveAgain(anyEdition());
            case 33 -> reopen(anyEdition());
            case 34, 35 -> newEdition();
            case 36 -> announcement();
            case 37 -> plan(anyEdition(), 9);
            case 38 -> bounce();
            default -> timePasses();
        }
    }

    private void newEdition() {
        if (numbers < 5) {
            numbers++;
            begin(new Edition(world.approvedEdition(list, numbers), numbers));
        }
    }

    private void announcement() {
        if (model.editions.stream().filter(edition -> edition.number == null).count() < 2) {
            begin(new Edition(world.approvedEdition(list, null), null));
        }
    }

    private void begin(Edition edition) {
        model.editions.add(edition);
        steps.add("approve edition " + name(edition));
        plan(edition, random.nextInt(4) == 0 ? 1 : 9);
    }

    /** At most so many groups: fewer than there are is a crash in the middle of planning. */
    private void plan(Edition edition, int groups) {
        if (!edition.approved) {
            return;
        }
        var toPlan =
                edition.number == null
                        ? EditionToPlan.announcement(edition.id, list, edition.revision, null)
                        : EditionToPlan.ofStream(
                                edition.id, list, edition.number, edition.revision);
        for (var planned = 0; planned < groups; planned++) {
            var group = ledger.unplanned(toPlan).stream().findFirst();
            var expected =
                    model.readers.stream()
                            .filter(reader -> model.isUnplanned(edition, reader))
                            .count();
            assertThat(ledger.unplanned(toPlan).stream().mapToLong(ReaderGroup::readers).sum())
                    .isEqualTo(expected);
            if (group.isEmpty()) {
                return;
            }
            var watermark = group.get().watermark();
            var slot = world.clock.instant().plus(Duration.ofMinutes(random.nextInt(3) * 30L));
            var variant = variant(edition, watermark);
            steps.add("plan " + name(edition) + " for readers at watermark " + watermark);
            ledger.plan(toPlan, new PlannedGroup(group.get(), new VariantId(variant), slot));
            model.plan(edition, watermark, variant, slot);
            checkNowAndThen();
        }
        assertThat(groups).as("planning comes to an end").isLessThan(9);
    }

    private long variant(Edition edition, int watermark) {
        var key = edition.id + "/" + edition.revision + "/" + watermark;
        return variants.computeIfAbsent(
                key,
                unknown -> {
                    var id = world.variant(edition.id, edition.revision, key).value();
                    stories.put(
                            id,
                            edition.number == null
                                    ? new Stories(0, 0)
                                    : new Stories(watermark, edition.number));
                    return id;
                });
    }

    private void claim(Post post) {
        claim(post, anyEdition());
    }

    private void claim(Post post, Edition edition) {
        if (!post.isIdle() || post.countsAsDead) {
            return;
        }
        var limit = 1 + random.nextInt(3);
        var now = world.clock.instant();
        var token = post.seat().tokenStart() + ++tokens;
        var claimable = model.claimable(edition, now);
        var claimed = ledger.claim(edition.id, LANES, new Hand(post.node, token), limit);
        var after = standingNow();
        var touched =
                claimable.stream()
                        .filter(row ->
                                !after.getOrDefault(key(row), "")
                                        .startsWith(row.state.word() + " "))
                        .toList();
        assertThat(touched).as("rows claimed").hasSize(Math.min(limit, claimable.size()));
        for (var row : touched) {
            row.state = model.claimed(row, now);
            if (row.state == CLAIMED) {
                row.token = token;
                row.node = post.node;
                edition.out = true;
            }
        }
        if (claimable.isEmpty()) {
            model.sweep(edition);
        }
        steps.add("seat " + post.number + " claims " + claimed.size() + " of " + name(edition));
        assertThat(claimed.stream().map(Claimed::subscriber))
                .containsExactlyInAnyOrderElementsOf(
                        touched.stream()
                                .filter(row -> row.in(CLAIMED))
                                .map(row -> row.reader.id)
                                .toList());
        post.hand.addAll(claimed);
    }

    private void send(Post post) {
        if (post.hand.isEmpty() || post.unrecorded != null) {
            return;
        }
        var mail = post.hand.removeFirst();
        var row = row(mail);
        if (model.holds) {
            var fenced = !ledger.start(List.of(mail)).isEmpty();
            assertThat(fenced).as("fenced before data").isEqualTo(!inHand(row, mail));
            if (fenced) {
                steps.add("seat " + post.number + " is fenced off before data");
                post.forget();
                return;
            }
            row.state = SENDING;
        }
        var outcome = fate();
        steps.add(
                "seat "
                        + post.number
                        + " sends "
                        + name(row.edition)
                        + " to "
                        + row.reader.id
                        + ": "
                        + outcome);
        if (outcome instanceof Accepted || (outcome instanceof InDoubt && random.nextBoolean())) {
            mailboxes.add(
                    new Copy(
                            row.reader,
                            row.edition,
                            mail.revision(),
                            mail.variant().value(),
                            mail.slot()));
        }
        post.unrecorded = new Recorded(mail, outcome);
    }

    private DeliveryOutcome fate() {
        return switch (random.nextInt(12)) {
            case 0 -> new Later("451 4.7.1 later", "4.7.1", Duration.ZERO);
            case 1 -> new Throttled("421 slow down", Duration.ofMinutes(1));
            case 2 -> new InDoubt("connection lost after the dot");
            case 3 ->
                    random.nextBoolean()
                            ? new Refused("550 5.1.1 user unknown", "5.1.1", "RCPT")
                            : new Refused("554 5.7.1 spam", "5.7.1", "DOT");
            default -> new Accepted("250 2.0.0 Ok");
        };
    }

    private void record(Post post) {
        if (post.unrecorded == null) {
            return;
        }
        var mail = post.unrecorded.mail();
        var row = row(mail);
        var expectFenced = !inHand(row, mail);
        var fenced = !ledger.record(List.of(post.unrecorded)).isEmpty();
        steps.add("seat " + post.number + " records it" + (fenced ? ": fenced off" : ""));
        assertThat(fenced).as("fenced").isEqualTo(expectFenced);
        if (fenced) {
            sweepAfter(post.unrecorded.outcome(), row.edition);
            post.forget();
        } else {
            apply(post.unrecorded.outcome(), row);
            post.unrecorded = null;
        }
        if (post.countsAsDead && post.isIdle()) {
            reborn(post);
        }
    }

    private void apply(DeliveryOutcome outcome, Row row) {
        var now = world.clock.instant();
        switch (outcome) {
            case Accepted _ -> {
                row.state = SENT;
                row.attempts++;
                if (row.edition.number != null) {
                    model.accepted(row.reader, row.edition.number);
                }
            }
            case Refused(var _, var status, var _) -> {
                row.state = REFUSED;
                row.attempts++;
                row.reader.suppressed |= "5.1.1".equals(status);
                row.reader.everAway |= "5.1.1".equals(status);
            }
            case Barred _ -> row.state = REFUSED;
            case Later _ -> {
                row.state = DEFERRED;
                row.due = later(row, now);
                row.attempts++;
            }
            case Throttled(var reply, var rest) -> {
                row.state = PLANNED;
                row.due = now.plus(rest);
            }
            case NextDay(var day, var _) -> {
                row.state = PLANNED;
                row.due = day;
            }
            case NotTried _ -> {
                row.state = PLANNED;
                row.due = now;
            }
            case InDoubt _ -> {
                row.state = IN_DOUBT;
                row.due = later(row, now);
                row.attempts++;
            }
        }
        sweepAfter(outcome, row.edition);
    }

    private void sweepAfter(DeliveryOutcome outcome, Edition edition) {
        if (outcome instanceof InDoubt) {
            model.resend(edition);
        }
        if (!(outcome instanceof Accepted || outcome instanceof Refused)) {
            model.sweep(edition);
        }
    }

    private static Instant later(Row row, Instant now) {
        var minutes = row.attempts < 4 ? new int[] {1, 5, 15, 60}[row.attempts] : 120;
        var end = row.slot.plus(Duration.ofDays(2)).plusSeconds(1);
        var next = now.plus(Duration.ofMinutes(minutes));
        return next.isBefore(end) || end.isBefore(now) ? next : end;
    }

    private void giveBack(Post post) {
        if (post.hand.isEmpty() || post.unrecorded != null) {
            return;
        }
        steps.add("seat " + post.number + " gives its hand back");
        var back =
                post.hand.stream()
                        .map(mail -> new Recorded(mail, new NotTried("shut down")))
                        .toList();
        var fenced = ledger.record(back);
        for (var recorded : back) {
            var row = row(recorded.mail());
            assertThat(fenced.contains(recorded.mail().id()))
                    .isEqualTo(!inHand(row, recorded.mail()));
            if (inHand(row, recorded.mail())) {
                apply(recorded.outcome(), row);
            } else {
                model.sweep(row.edition);
            }
        }
        post.forget();
    }

    private void crash(Post post) {
        steps.add(
                "seat "
                        + post.number
                        + " crashes"
                        + (post.unrecorded == null ? "" : " with a mail not recorded"));
        if (!post.countsAsDead) {
            die(post);
        }
        post.forget();
        reborn(post);
    }

    /** Its process hangs so long that the others give it up; then it goes on. */
    private void countAsDead(Post post) {
        if (!post.countsAsDead && !post.isIdle()) {
            steps.add("seat " + post.number + " counts as dead but goes on");
            die(post);
            if (random.nextBoolean()) {
                var other = posts.get(1 - post.number);
                takeBack(other, anyEdition());
                claim(other);
            }
        }
    }

    private void die(Post post) {
        world.kill(post.node);
        dead.add(post.node);
        post.countsAsDead = true;
    }

    private void reborn(Post post) {
        post.node = newNode();
        post.countsAsDead = false;
    }

    private String newNode() {
        var node = seed + "-" + ++nodes;
        world.nodes.begin(node);
        return node;
    }

    private void takeBack(Post post, Edition edition) {
        if (post.countsAsDead) {
            return;
        }
        var live =
                post.hand.stream()
                        .map(Claimed::token)
                        .collect(java.util.stream.Collectors.toCollection(HashSet::new));
        if (post.unrecorded != null) {
            live.add(post.unrecorded.mail().token());
        }
        var taken = ledger.takeBack(edition.id, post.seat(), post.node, live);
        steps.add("seat " + post.number + " takes back " + taken + " of " + name(edition));
        model.takeBack(edition, dead, world.clock.instant());
    }

    private void away(Reader reader) {
        reader.everAway = true;
        switch (random.nextInt(3)) {
            case 0 -> {
                world.unsubscribe(list, reader.id);
                reader.left = true;
            }
            case 1 -> {
                world.suppress(reader.id);
                reader.suppressed = true;
            }
            default -> {
                world.pause(list, reader.id, true);
                reader.paused = true;
            }
        }
        steps.add(
                "reader "
                        + reader.id
                        + (reader.left
                                ? " unsubscribes"
                                : reader.paused ? " pauses" : " is suppressed"));
    }

    private void backAgain(Reader reader) {
        if (reader.paused) {
            world.pause(list, reader.id, false);
            reader.paused = false;
            steps.add("reader " + reader.id + " is back");
        }
    }

    private void recall(Edition edition) {
        steps.add("stop the rest of " + name(edition));
        world.stop(edition.id);
        if (edition.approved) {
            edition.approved = false;
            edition.stopped = true;
        }
        model.sweep(edition);
    }

    private void approveAgain(Edition edition) {
        if (!edition.approved) {
            edition.revision += random.nextInt(3) == 0 ? 0 : 1;
            edition.approved = true;
            edition.stopped = false;
            world.approve(edition.id, edition.revision);
            steps.add("approve revision " + edition.revision + " of " + name(edition));
            plan(edition, random.nextInt(3) == 0 ? 1 : 9);
        }
    }

    private void reopen(Edition edition) {
        var expected = edition.approved && !edition.out;
        assertThat(world.reopen(edition.id)).as("reopened").isEqualTo(expected);
        if (expected) {
            steps.add("reopen " + name(edition));
            edition.approved = false;
        }
    }

    private void bounce() {
        model.rows.stream()
                .filter(row -> row.in(SENT))
                .findFirst()
                .ifPresent(row -> {
                    steps.add(
                            "the mail of "
                                    + name(row.edition)
                                    + " to "
                                    + row.reader.id
                                    + " comes back");
                    assertThat(ledger.bounced(id(row))).isTrue();
                    row.state = BOUNCED;
                    bounced.add(key(row));
                    if (row.edition.number != null && row.reader.watermark == row.edition.number) {
                        row.reader.watermark = row.reader.watermarkBefore;
                    }
                });
    }

    private void timePasses() {
        var by =
                List.of(
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofHours(4),
                        Duration.ofHours(49));
        var step = by.get(random.nextInt(by.size()));
        steps.add(step + " pass");
        world.clock.advance(step);
    }

    /** Everybody comes back to life and does what is left, as the supervisor would have it done. */
    private void finish() {
        posts.forEach(this::crash);
        model.editions.stream().filter(edition -> !edition.stopped).forEach(this::approveAgain);
        for (var round = 0; round < 60; round++) {
            for (var edition : model.editions) {
                plan(edition, 9);
                takeBack(posts.getFirst(), edition);
                claimAndSendAll(posts.get(round % 2), edition);
            }
            world.clock.advance(Duration.ofMinutes(65));
            if (model.editions.stream().allMatch(model::isFinished)) {
                break;
            }
        }
        check();
    }

    private void claimAndSendAll(Post post, Edition edition) {
        claim(post, edition);
        while (!post.isIdle()) {
            send(post);
            record(post);
        }
    }

    /**
     * So that accepted mails are at times noted and not yet written up when the next step comes.
     */
    private void checkNowAndThen() {
        if (random.nextBoolean()) {
            check();
        }
    }

    private void check() {
        ledger.writeUpAll();
        var expected = new TreeMap<String, String>();
        model.rows.forEach(row -> expected.put(key(row), row.standing()));
        assertThat(standingNow()).isEqualTo(expected);
        if (steps.size() % 3 == 0) {
            checkWatermarksAndEnd();
        }
    }

    private void checkWatermarksAndEnd() {
        var watermarks =
                world.jdbc
                        .sql(
                                "select subscriber_id, watermark from subscription where list_id = :list")
                        .param("list", list.value())
                        .query((row, number) -> row.getLong(1) + "=" + row.getInt(2))
                        .set();
        assertThat(new TreeSet<>(watermarks))
                .isEqualTo(
                        new TreeSet<>(
                                model.readers.stream()
                                        .map(reader -> reader.id + "=" + reader.watermark)
                                        .toList()));
        var edition = anyEdition();
        assertThat(ledger.isFinished(edition.id))
                .as("finished")
                .isEqualTo(model.isFinished(edition));
    }

    private Map<String, String> standingNow() {
        var standing = new TreeMap<String, String>();
        world.jdbc
                .sql("select * from delivery where list_id = :list")
                .param("list", list.value())
                .query((row, number) ->
                        Map.entry(
                                row.getLong("edition_id") + "/" + row.getLong("subscriber_id"),
                                row.getString("state")
                                        + " r"
                                        + row.getInt("revision")
                                        + " v"
                                        + row.getLong("variant_id")
                                        + " a"
                                        + row.getInt("attempts")
                                        + (row.getBoolean("maybe_twice") ? " maybe-twice" : "")
                                        + " slot "
                                        + SqlTime.get(row, "slot_at")
                                        + " due "
                                        + SqlTime.get(row, "due_at")))
                .list()
                .forEach(entry -> standing.put(entry.getKey(), entry.getValue()));
        return standing;
    }

    private void checkPromises() {
        assertThat(model.editions).allMatch(edition -> ledger.isFinished(edition.id));
        for (var row : model.rows) {
            checkCopies(row);
        }
        for (var reader : model.readers) {
            for (var story = 1; story <= numbers; story++) {
                checkStory(reader, story);
            }
        }
    }

    /**
     * Nobody twice but where in doubt and wanted so, then byte-equal; and the ledger tells the
     * truth.
     */
    private void checkCopies(Row row) {
        var copies =
                mailboxes.stream()
                        .filter(copy ->
                                copy.reader() == row.reader && copy.edition() == row.edition)
                        .toList();
        assertThat(new HashSet<>(copies)).as("copies are byte-equal").hasSizeLessThan(2);
        if (row.in(SENT, BOUNCED)) {
            assertThat(copies).as("what is sent was accepted").isNotEmpty();
        }
        if (copies.size() > 1) {
            assertThat(row.maybeTwice && !model.holds)
                    .as("doubles are known, and none on a hold list")
                    .isTrue();
        }
        if (!row.in(SENT, BOUNCED, IN_DOUBT) && !row.maybeTwice) {
            assertThat(copies).as("a row that is " + row.state + " was never sent").isEmpty();
        }
    }

    /** No report twice, and none lost that the watermark says was read. */
    private void checkStory(Reader reader, int story) {
        var editions = new HashSet<Edition>();
        mailboxes.stream()
                .filter(copy -> copy.reader() == reader && holds(copy.variant(), story))
                .filter(copy -> !bounced.contains(copy.edition().id + "/" + reader.id))
                .forEach(copy -> editions.add(copy.edition()));
        assertThat(editions).as("editions in which a reader got story " + story).hasSizeLessThan(2);
        if (editions.isEmpty() && reader.watermark >= story) {
            assertThat(model.rows)
                    .as("why reader " + reader.id + " never got story " + story)
                    .anyMatch(row ->
                            row.reader == reader
                                    && holds(row.variant, story)
                                    && (row.in(REFUSED, BOUNCED, IN_DOUBT)
                                            || row.in(EXPIRED)
                                            || row.in(RECALLED)
                                            || row.in(DeliveryState.WITHDRAWN)));
        }
    }

    private boolean holds(long variant, int story) {
        return stories.getOrDefault(variant, new Stories(0, 0)).hold(story);
    }

    private boolean inHand(Row row, Claimed mail) {
        return row.in(CLAIMED, SENDING) && row.token.equals(mail.token());
    }

    private Row row(Claimed mail) {
        return model.rows.stream()
                .filter(row ->
                        row.edition.id.equals(mail.edition())
                                && row.reader.id.equals(mail.subscriber()))
                .findFirst()
                .orElseThrow();
    }

    private DeliveryId id(Row row) {
        return world.jdbc
                .sql(
                        "select id from delivery where edition_id = :edition and subscriber_id = :reader")
                .param("edition", row.edition.id.value())
                .param("reader", row.reader.id.value())
                .query((found, number) -> new DeliveryId(found.getLong(1)))
                .single();
    }

    private Edition anyEdition() {
        return model.editions.get(random.nextInt(model.editions.size()));
    }

    private Reader anyReader() {
        return model.readers.get(random.nextInt(model.readers.size()));
    }

    private static String key(Row row) {
        return row.edition.id + "/" + row.reader.id;
    }

    private static String name(Edition edition) {
        return edition.number == null ? "announcement " + edition.id : "number " + edition.number;
    }
}
