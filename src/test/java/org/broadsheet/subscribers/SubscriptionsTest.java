package org.broadsheet.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.subscribers.People.ADA;
import static org.broadsheet.subscribers.People.BORIS;
import static org.broadsheet.subscribers.People.consent;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record SubscriptionsTest(TestDatabase database) {

    @Test
    void whoAskedIsNotMailedBeforeTheyConfirm(@TempDir Path data) {
        var people = new People(database.fresh(), data);
        var ada = people.subscribers.know(ADA, "Ada");
        people.subscriptions.ask(
                people.list,
                ada,
                Choice.everything("en"),
                People.sevenInBelgrade(),
                consent(Consent.Act.ASKED));
        assertThat(people.audience.mailable(people.list)).isZero();
        assertThat(people.subscriptions.confirm(people.list, ada, consent(Consent.Act.CONFIRMED)))
                .isTrue();
        assertThat(people.audience.mailable(people.list)).isOne();
    }

    @Test
    void aSecondConfirmationFindsNothingToConfirm(@TempDir Path data) {
        var people = new People(database.fresh(), data);
        var ada = people.add(ADA);
        assertThat(people.subscriptions.confirm(people.list, ada, consent(Consent.Act.CONFIRMED)))
                .isFalse();
    }

    @Test
    void whoUnsubscribedIsNotMailed(@TempDir Path data) {
        var people = new People(database.fresh(), data);
        var ada = people.add(ADA);
        people.subscriptions.unsubscribe(people.list, ada, consent(Consent.Act.WITHDRAWN));
        people.subscriptions.unsubscribe(people.list, ada, consent(Consent.Act.WITHDRAWN));
        assertThat(people.audience.mailable(people.list)).isZero();
        assertThat(people.audience.notMailed(people.list)).isEqualTo(Map.of("unsubscribed", 1L));
    }

    @Test
    void aPausedSubscriberGetsNothingUntilThePauseIsOver(@TempDir Path data) {
        var people = new People(database.fresh(), data);
        var ada = people.add(ADA);
        people.subscriptions.pause(people.list, ada, People.NOW.plusSeconds(3600));
        people.subscriptions.resumeDue(People.NOW);
        assertThat(people.audience.mailable(people.list)).isZero();
        people.subscriptions.resumeDue(People.NOW.plusSeconds(3600));
        assertThat(people.audience.mailable(people.list)).isOne();
    }

    @Test
    void aSuppressedAddressIsMailedByNoList(@TempDir Path data) {
        var people = new People(database.fresh(), data);
        people.add(ADA);
        people.suppressions.add(
                new EmailAddress("Ada@EXAMPLE.org".toLowerCase(java.util.Locale.ROOT)),
                Suppressions.Reason.BOUNCE,
                null);
        people.suppressions.add(ADA, Suppressions.Reason.COMPLAINT, null);
        assertThat(people.audience.mailable(people.list)).isZero();
    }

    @Test
    void aListThatIsNotLiveMailsNobody(@TempDir Path data) {
        var people = new People(database.fresh(), data);
        people.add(ADA);
        people.lists.stop(people.list);
        assertThat(people.audience.mailable(people.list)).isZero();
    }

    @Test
    void twoSpellingsOfOneAddressAreOnePerson(@TempDir Path data) {
        var people = new People(database.fresh(), data);
        var typed = EmailAddress.parse(" Ada@Example.ORG ").orElseThrow();
        assertThat(people.subscribers.know(typed, null))
                .isEqualTo(people.subscribers.know(ADA, "Ada"));
    }

    @Test
    void equalChoicesShareOneRowAndComeBackAsTheyWere(@TempDir Path data) {
        var people = new People(database.fresh(), data);
        var choice =
                new Choice(
                        Map.of(
                                new TopicId(2),
                                Choice.Interest.LESS,
                                new TopicId(1),
                                Choice.Interest.NORMAL),
                        Set.of(new OutletId(9), new OutletId(3)),
                        Set.of("en", "de"),
                        Choice.Length.BRIEF,
                        true,
                        "sr-Latn");
        var id = people.choices.intern(choice);
        assertThat(people.choices.intern(choice)).isEqualTo(id);
        assertThat(people.choices.get(id)).isEqualTo(choice);
    }

    @Test
    void readersWhoGetTheSameAreOneGroup(@TempDir Path data) {
        var people = new People(database.fresh(), data);
        people.add(ADA);
        var boris = people.add(BORIS);
        assertThat(people.audience.groups(people.list))
                .singleElement()
                .satisfies(group -> assertThat(group.readers()).isEqualTo(2));
        people.watermarks.accepted(people.list, Set.of(boris), 1);
        assertThat(people.audience.groups(people.list)).hasSize(2);
    }

    @Test
    void aWatermarkNeverMovesDownButWhenTheMailCameBack(@TempDir Path data) {
        var people = new People(database.fresh(), data);
        var ada = people.add(ADA);
        people.watermarks.accepted(people.list, Set.of(ada), 4);
        people.watermarks.accepted(people.list, Set.of(ada), 3);
        assertThat(people.subscriptions.find(people.list, ada).orElseThrow().watermark())
                .isEqualTo(4);
        people.watermarks.cameBack(people.list, ada, 3);
        assertThat(people.subscriptions.find(people.list, ada).orElseThrow().watermark())
                .isEqualTo(4);
        people.watermarks.cameBack(people.list, ada, 4);
        assertThat(people.subscriptions.find(people.list, ada).orElseThrow().watermark()).isZero();
    }

    @Test
    void aListNeedsAPostalAddressToGoLive(@TempDir Path data) {
        var fresh = database.fresh();
        var lists =
                new MailingLists(
                        fresh.jdbc(),
                        new Installation(data, null, null, null),
                        java.time.Clock.systemUTC());
        var list =
                lists.add(
                        NewList.named(
                                "weekly", "The Weekly", new EmailAddress("w@news.example.org")));
        assertThatThrownBy(() -> lists.goLive(list))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("postal-address");
    }
}
