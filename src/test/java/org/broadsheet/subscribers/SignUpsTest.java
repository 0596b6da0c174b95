package org.broadsheet.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.subscribers.Door.ADA;
import static org.broadsheet.subscribers.Door.HOME;
import static org.broadsheet.subscribers.SignUp.Wish.JOIN;
import static org.broadsheet.subscribers.SignUp.Wish.LINK;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.broadsheet.TestDatabase;
import org.broadsheet.shared.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record SignUpsTest(TestDatabase database) {

    @Test
    void anUnknownAddressGetsOneConfirmationAndIsMailableAfterThePress(@TempDir Path data) {
        var door = new Door(database, data);
        assertThat(door.send(ADA, JOIN, HOME)).isInstanceOf(SignUpOutcome.Taken.class);
        assertThat(door.subscribers.findByAddress(ADA)).as("nobody looked yet").isEmpty();
        door.look();
        assertThat(door.mails)
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.kind()).isEqualTo(NoticeWanted.Kind.CONFIRMATION));
        assertThat(door.audience.mailable(door.list)).isZero();
        assertThat(door.joined.confirm(named(door), "Yes", HOME)).isTrue();
        assertThat(door.audience.mailable(door.list)).isOne();
        assertThat(door.mails.getLast().kind()).isEqualTo(NoticeWanted.Kind.WELCOME);
    }

    @Test
    void aConfirmationWorksOnceAndForItsOwnAskAlone(@TempDir Path data) {
        var door = new Door(database, data);
        door.send(ADA, JOIN, HOME);
        var first = named(door.look());
        door.joined.confirm(first, "Yes", HOME);
        assertThat(door.joined.confirm(first, "Yes", HOME)).as("again").isFalse();
        door.subscriptions.unsubscribe(
                door.list, first.subscriber(), People.consent(Consent.Act.WITHDRAWN));
        assertThat(door.joined.confirm(first, "Yes", HOME)).as("after leaving").isFalse();
        door.clock.pass(Duration.ofDays(2));
        door.send(ADA, JOIN, HOME);
        door.look();
        assertThat(door.joined.confirm(first, "Yes", HOME)).as("of an older ask").isFalse();
        assertThat(door.audience.mailable(door.list)).isZero();
    }

    @Test
    void theProofSaysWhatTextWhenFromWhereAndHow(@TempDir Path data) {
        var door = new Door(database, data);
        door.send(ADA, JOIN, HOME);
        var named = named(door.look());
        door.joined.confirm(named, "Yes, send me The daily", "198.51.100.0/24");
        assertThat(door.consents.proof(named.subscriber()))
                .extracting(Consents.Proof::act)
                .containsExactly("asked", "confirmed");
        assertThat(door.consents.proof(named.subscriber()).getFirst())
                .satisfies(asked -> {
                    assertThat(asked.wording()).isEqualTo("I want to get The daily.");
                    assertThat(asked.network()).isEqualTo(HOME);
                    assertThat(asked.how()).isEqualTo("form");
                });
    }

    @Test
    void aReaderWhoSignsUpAgainGetsTheirLinkAndNothingChanges(@TempDir Path data) {
        var door = new Door(database, data);
        door.send(ADA, JOIN, HOME);
        door.joined.confirm(named(door.look()), "Yes", HOME);
        door.clock.pass(Duration.ofDays(2));
        door.send(ADA, JOIN, HOME);
        door.look();
        assertThat(door.mails.getLast().kind()).isEqualTo(NoticeWanted.Kind.SETTINGS_LINK);
        assertThat(door.audience.mailable(door.list)).isOne();
    }

    @Test
    void onlyReadersAreSentALink(@TempDir Path data) {
        var door = new Door(database, data);
        door.send(ADA, LINK, HOME);
        door.look();
        assertThat(door.mails).isEmpty();
        assertThat(door.subscribers.findByAddress(ADA)).isEmpty();
    }

    @Test
    void aSuppressedAddressIsAnsweredTheSameAndGetsNothing(@TempDir Path data) {
        var door = new Door(database, data);
        door.suppressions.add(ADA, Suppressions.Reason.ASKED, null);
        assertThat(door.send(ADA, JOIN, HOME)).isInstanceOf(SignUpOutcome.Taken.class);
        door.look();
        assertThat(door.mails).isEmpty();
    }

    @Test
    void tenThousandFormsForOneAddressAreOneMailAndAResendIsTheSecondAndLast(@TempDir Path data) {
        var door = new Door(database, data);
        for (var i = 0; i < 300; i++) {
            door.send(ADA, JOIN, "10.0." + i + ".0/24");
        }
        door.look();
        assertThat(door.mails).hasSize(1);
        door.clock.pass(Duration.ofMinutes(16));
        door.send(ADA, JOIN, HOME);
        assertThat(door.look().mails).as("sent again on request").hasSize(2);
        assertThat(door.mails.get(0).number()).isEqualTo(door.mails.get(1).number());
        door.clock.pass(Duration.ofMinutes(16));
        door.send(ADA, JOIN, HOME);
        assertThat(door.look().mails).as("enough for a day").hasSize(2);
        door.clock.pass(Duration.ofMinutes(16));
        door.send(door.weekly, ADA, JOIN, HOME);
        assertThat(door.look().mails).as("three of all lists").hasSize(3);
    }

    @Test
    void oneNetworkSendsTenFormsAnHour(@TempDir Path data) {
        var door = new Door(database, data);
        var outcomes =
                IntStream.range(0, 30).mapToObj(i -> door.send(reader(i), JOIN, HOME)).toList();
        assertThat(outcomes.stream().filter(SignUpOutcome.Taken.class::isInstance)).hasSize(10);
        assertThat(outcomes.getLast())
                .isEqualTo(
                        new SignUpOutcome.TryLater(door.clock.instant().plus(Duration.ofHours(1))));
        door.clock.pass(Duration.ofHours(1));
        assertThat(door.send(reader(40), JOIN, HOME)).isInstanceOf(SignUpOutcome.Taken.class);
    }

    @Test
    void manyNetworksAreTwoHundredMailsAnHourAndTheRestWaits(@TempDir Path data) {
        var door = new Door(database, data);
        IntStream.range(0, 600)
                .forEach(
                        i -> door.send(reader(i), JOIN, "10." + i / 250 + "." + i % 250 + ".0/24"));
        assertThat(door.look().mails).hasSize(200);
        assertThat(door.waiting()).isEqualTo(400);
        door.clock.pass(Duration.ofMinutes(61));
        assertThat(door.look().mails).hasSize(400);
        door.clock.pass(Duration.ofDays(1));
        assertThat(door.look().mails).as("a day old is too old").hasSize(400);
        assertThat(door.waiting()).isZero();
    }

    @Test
    void whoNeverConfirmsIsForgottenAfterAWeek(@TempDir Path data) {
        var door = new Door(database, data);
        door.send(ADA, JOIN, HOME);
        door.look();
        door.clock.pass(Duration.ofDays(8));
        assertThat(door.forgetting().forget()).isOne();
        assertThat(door.subscribers.findByAddress(ADA)).isEmpty();
        assertThat(door.suppressions.contains(ADA)).as("they may come back").isFalse();
    }

    @Test
    void whoLeftAndNeverConfirmsAgainStaysKnownAsGone(@TempDir Path data) {
        var door = new Door(database, data);
        door.send(ADA, JOIN, HOME);
        var ada = named(door.look());
        door.joined.confirm(ada, "Yes", HOME);
        door.subscriptions.unsubscribe(
                door.list, ada.subscriber(), People.consent(Consent.Act.WITHDRAWN));
        door.clock.pass(Duration.ofDays(2));
        door.send(ADA, JOIN, HOME);
        door.look();
        door.clock.pass(Duration.ofDays(8));
        assertThat(door.forgetting().forget()).isZero();
        assertThat(door.subscriptions.find(door.list, ada.subscriber()).orElseThrow().state())
                .isEqualTo(Subscription.State.UNSUBSCRIBED);
    }

    @Test
    void neverAgainSuppressesTheAddressOnEveryList(@TempDir Path data) {
        var door = new Door(database, data);
        door.send(ADA, JOIN, HOME);
        door.joined.never(named(door.look()), "Never write here again", HOME);
        assertThat(door.suppressions.contains(ADA)).isTrue();
        door.clock.pass(Duration.ofDays(2));
        door.send(door.weekly, ADA, JOIN, HOME);
        assertThat(door.look().mails).hasSize(1);
    }

    private static EmailAddress reader(int number) {
        return new EmailAddress("reader" + number + "@example.org");
    }

    /** What the link in the newest mail names. */
    private static ReaderLinks.Named named(Door door) {
        var mail = door.mails.getLast();
        return new ReaderLinks.Named(mail.list(), mail.subscriber(), mail.number());
    }
}
