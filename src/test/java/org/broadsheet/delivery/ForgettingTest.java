package org.broadsheet.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.TestDatabase;
import org.broadsheet.shared.SqlTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record ForgettingTest(TestDatabase database) {
    private static final KeepingSettings KEEPING =
            new KeepingSettings(
                    Duration.ofDays(40),
                    Duration.ofDays(90),
                    Duration.ofDays(400),
                    Duration.ofDays(30));

    @Test
    void oldRowsAreCountedAndForgotten() throws Exception {
        try (var it = new InboxWorld(database)) {
            var forgetting = forgetting(it);
            forgetting.closeOld();
            assertThat(forgetting.deliveries()).isZero();
            it.world.clock.advance(Duration.ofDays(41));
            forgetting.closeOld();
            assertThat(forgetting.deliveries()).isEqualTo(2);
            assertThat(forgetting.deliveries()).isZero();
            assertThat(it.number("select count(*) from delivery")).isZero();
            assertThat(it.world.ledger.counts(it.edition))
                    .isEqualTo(Map.of(DeliveryState.SENT, 2L));
            assertThat(it.watermark(it.ada)).isEqualTo(1);
        }
    }

    @Test
    void anEditionThatIsStillSentIsNotForgotten() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.world.run(
                    "update delivery set state = 'planned', due_at = ? where subscriber_id = ?",
                    SqlTime.of(LedgerWorld.START),
                    it.ada.value());
            it.world.clock.advance(Duration.ofDays(41));
            forgetting(it).closeOld();
            assertThat(forgetting(it).deliveries()).isZero();
        }
    }

    @Test
    void evidenceIsForgottenAfterItsTime() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.comesIn(it.bounce(it.envelope(it.ada), "a@example.net", "552 5.2.2 Mailbox full"));
            it.read();
            assertThat(forgetting(it).everythingElse()).isZero();
            it.world.clock.advance(Duration.ofDays(91));
            assertThat(forgetting(it).everythingElse()).isOne();
        }
    }

    @Test
    void whoGotWhatIsToldByReaderAndByEdition() throws Exception {
        try (var it = new InboxWorld(database)) {
            var ledger = new WhoGotWhat(it.world.jdbc, it.world.keys, it.world.clock);
            var line = ledger.of(it.ada).getFirst();
            assertThat(line.state()).isEqualTo(DeliveryState.SENT);
            assertThat(line.messageId()).isEqualTo(it.messageId(it.ada));
            assertThat(line.reply()).startsWith("250");
            assertThat(ledger.list(it.edition, Optional.empty(), "").rows()).hasSize(2);
            assertThat(ledger.list(it.edition, Optional.of(DeliveryState.REFUSED), "").rows())
                    .isEmpty();
            assertThat(ledger.speed(it.edition).remaining()).isZero();
            assertThat(ledger.quotes(it.edition)).isEmpty();
            it.returns.unsubscribe(
                    java.util.List.of(
                            it.links.unsubscribe(it.list, it.ada).value().replaceFirst(".*/", "")));
            assertThat(ledger.unsubscribes(it.edition)).isOne();
        }
    }

    private static Forgetting forgetting(InboxWorld it) {
        return new Forgetting(
                it.world.jdbc,
                new DataSourceTransactionManager(it.world.pool),
                it.world.editions,
                it.world.ledger,
                KEEPING,
                it.world.clock);
    }
}
