package org.broadsheet.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.delivery.DeliveryState.CLAIMED;
import static org.broadsheet.delivery.DeliveryState.SENT;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.broadsheet.TestDatabase;
import org.broadsheet.demo.catcher.SmtpScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record TakeBackTest(TestDatabase database) {
    private static final List<String> LANES = List.of("other");

    @Test
    void aMailNotedWhileAnotherSeatBeginsIsNotSentAgain() throws Exception {
        try (var it = new SendingWorld(database, "resend", 1, SmtpScript.NONE)) {
            var ledger = it.world.ledger;
            var node = it.node();
            var hand = new Hand(node.id(), new Seat(1, 7, 1).tokenStart() + "a");
            var mail = ledger.claim(it.edition, LANES, hand, 10).getFirst();
            var fromHand = new HandThatSettles(hand.token());

            var taken = ledger.takeBack(it.edition, new Seat(2, 7, 1), node.id(), fromHand);

            assertThat(taken).isZero();
            assertThat(it.count(CLAIMED)).isEqualTo(1);
            var recorded = new Recorded(mail, new DeliveryOutcome.Accepted("250 2.0.0 Ok"));
            assertThat(ledger.record(List.of(recorded))).as("fenced off").isEmpty();
            ledger.settled(hand.token());
            ledger.writeUpAll();
            assertThat(it.count(SENT)).isEqualTo(1);
        }
    }

    @Test
    void aHandThatNobodyHasIsTakenBack() throws Exception {
        try (var it = new SendingWorld(database, "resend", 1, SmtpScript.NONE)) {
            var ledger = it.world.ledger;
            var node = it.node();
            var hand = new Hand(node.id(), new Seat(1, 7, 1).tokenStart() + "a");
            var mail = ledger.claim(it.edition, LANES, hand, 10).getFirst();

            assertThat(ledger.takeBack(it.edition, new Seat(2, 7, 1), node.id(), Set.of()))
                    .isEqualTo(1);

            var late = new Recorded(mail, new DeliveryOutcome.Accepted("250 2.0.0 Ok"));
            assertThat(ledger.record(List.of(late))).containsExactly(mail.id());
        }
    }

    /** Live when the dead hands are looked for, settled by the time the rows are. */
    private static final class HandThatSettles extends AbstractSet<String> {
        private final String token;
        private boolean asked;

        HandThatSettles(String token) {
            this.token = token;
        }

        @Override
        public boolean contains(Object other) {
            var first = !asked;
            asked = true;
            return first && token.equals(other);
        }

        @Override
        public Iterator<String> iterator() {
            return Set.of(token).iterator();
        }

        @Override
        public int size() {
            return 1;
        }
    }
}
