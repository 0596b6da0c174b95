package org.broadsheet.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.subscribers.Door.ADA;
import static org.broadsheet.subscribers.Door.BORIS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup from before is put back; the journal beside it knows more. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
record OptOutReplayTest(TestDatabase database) {

    @Test
    void aRestoredBackupMailsNobodyWhoHasLeftSince(@TempDir Path data) throws Exception {
        var door = new Door(database, data);
        var ada = add(door, ADA);
        var boris = add(door, BORIS);
        var clara = add(door, new EmailAddress("clara@example.org"));
        var dora = add(door, new EmailAddress("dora@example.org"));
        door.start();
        var backup = Backup.of(door.database.jdbc());
        door.clock.pass(Duration.ofHours(1));
        door.subscriptions.unsubscribe(door.list, ada, People.consent(Consent.Act.WITHDRAWN));
        door.suppressions.add(BORIS, Suppressions.Reason.BOUNCE, "550 5.1.1");
        door.erasure.erase(clara, new Actor.Subscriber(clara.value()));
        backup.restore(door.database.jdbc());
        assertThat(door.audience.mailable(door.list)).as("before the replay").isEqualTo(4);
        door.start();
        assertThat(door.audience.mailable(door.list)).isOne();
        assertThat(door.subscriptions.find(door.list, dora).orElseThrow().state())
                .isEqualTo(Subscription.State.ACTIVE);
        assertThat(door.subscribers.find(clara)).as("erased again").isEmpty();
        assertThat(door.suppressions.contains(BORIS)).isTrue();
        assertThat(boris).isNotNull();
    }

    @Test
    void listsOfDigestsOutliveARestoredBackup(@TempDir Path data) throws Exception {
        var door = new Door(database, data);
        add(door, ADA);
        add(door, BORIS);
        door.start();
        var backup = Backup.of(door.database.jdbc());
        door.clock.pass(Duration.ofHours(1));
        door.suppressions.addDigests(List.of(sha256(ADA), sha256(BORIS)), "their old service");
        door.digests().suppressKnown();
        door.suppressions.lift(BORIS);
        assertThat(door.audience.mailable(door.list)).isOne();
        backup.restore(door.database.jdbc());
        door.start();
        assertThat(door.suppressions.contains(ADA)).isTrue();
        assertThat(door.suppressions.contains(BORIS)).as("taken off again").isFalse();
        assertThat(door.digests().suppressIfListed(BORIS)).isFalse();
    }

    private static String sha256(EmailAddress address) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of()
                .formatHex(digest.digest(address.key().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whoJoinedAgainKeepsTheListOverAStart(@TempDir Path data) throws Exception {
        var door = new Door(database, data);
        var ada = add(door, ADA);
        door.clock.pass(Duration.ofHours(1));
        door.subscriptions.unsubscribe(door.list, ada, People.consent(Consent.Act.WITHDRAWN));
        door.clock.pass(Duration.ofHours(1));
        add(door, ADA);
        door.start();
        assertThat(door.audience.mailable(door.list)).isOne();
    }

    @Test
    void aSuppressionTakenBackStaysTakenBack(@TempDir Path data) throws Exception {
        var door = new Door(database, data);
        add(door, ADA);
        door.suppressions.add(ADA, Suppressions.Reason.COMPLAINT, null);
        door.clock.pass(Duration.ofHours(1));
        door.suppressions.lift(ADA);
        door.start();
        assertThat(door.audience.mailable(door.list)).isOne();
    }

    @Test
    void aTornLastLineHidesNoOther(@TempDir Path data) throws Exception {
        var door = new Door(database, data);
        var ada = add(door, ADA);
        door.start();
        var backup = Backup.of(door.database.jdbc());
        door.clock.pass(Duration.ofHours(1));
        Files.writeString(
                data.resolve("opt-outs.journal"),
                "{\"at\":\"2026-11-24T06:0",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        door.subscriptions.unsubscribe(door.list, ada, People.consent(Consent.Act.WITHDRAWN));
        backup.restore(door.database.jdbc());
        door.start();
        assertThat(door.audience.mailable(door.list)).isZero();
    }

    @Test
    void theJournalNamesNobody(@TempDir Path data) throws Exception {
        var door = new Door(database, data);
        var ada = add(door, ADA);
        door.erasure.erase(ada, new Actor.Subscriber(ada.value()));
        assertThat(Files.readString(data.resolve("opt-outs.journal")))
                .contains("ERASED")
                .doesNotContain("ada@")
                .doesNotContain("example.org");
    }

    @Test
    void whoMovedIsNotMailedAtTheFormerAddressByABackup(@TempDir Path data) throws Exception {
        var door = new Door(database, data);
        var ada = add(door, ADA);
        door.start();
        var backup = Backup.of(door.database.jdbc());
        door.clock.pass(Duration.ofHours(1));
        door.owner.ask(
                door.list, ada, OwnerRequest.Wish.ADDRESS, new EmailAddress("ada@new.example.org"));
        var first = new ReaderLinks.Named(door.list, ada, door.mails.getLast().number());
        door.owner.agree(door.owner.find(first).orElseThrow());
        assertThat(door.owner.move(door.owner.find(first).orElseThrow()))
                .isEqualTo(MoveOutcome.MOVED);
        assertThat(door.audience.mailable(door.list)).isOne();
        door.start();
        assertThat(door.audience.mailable(door.list)).as("a plain start").isOne();
        backup.restore(door.database.jdbc());
        door.start();
        assertThat(door.audience.mailable(door.list)).isZero();
    }

    private static SubscriberId add(Door door, EmailAddress address) {
        var id = door.subscribers.know(address, null);
        door.subscriptions.add(
                door.list,
                id,
                Choice.everything("en"),
                People.sevenInBelgrade(),
                People.consent(Consent.Act.ADDED));
        return id;
    }
}
