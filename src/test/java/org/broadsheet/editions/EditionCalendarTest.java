package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.editions.Newsdesk.EDITOR;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.broadsheet.TestDatabase;
import org.broadsheet.subscribers.EditionTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record EditionCalendarTest(TestDatabase database) {

    @Test
    void theNextEditionOpensOnce() {
        var desk = new Newsdesk(database.fresh());
        assertThat(desk.open().id()).isEqualTo(desk.open().id());
        assertThat(desk.editions.list(desk.list, 10)).hasSize(1);
    }

    @Test
    void manyNodesAtOnceOpenOneEdition() throws Exception {
        var desk = new Newsdesk(database.fresh());
        Callable<EditionId> tick = () -> desk.open().id();
        try (var nodes = Executors.newFixedThreadPool(8)) {
            var opened = nodes.invokeAll(Stream.generate(() -> tick).limit(16).toList());
            assertThat(opened.stream().map(java.util.concurrent.Future::resultNow).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void clocksThatGoBackOpenNothingTwice() {
        var desk = new Newsdesk(database.fresh());
        var first = desk.freezeNext();
        desk.clock.pass(Duration.ofHours(-2));
        assertThat(desk.open().id()).isEqualTo(first.id());
    }

    @Test
    void anEditionOpensAtThePreviousFreeze() {
        var desk = new Newsdesk(database.fresh());
        desk.freezeNext();
        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(desk.open().times().opensAt()).isEqualTo(Newsdesk.FREEZE);
    }

    @Test
    void aDraftListOpensNothing() {
        var desk = new Newsdesk(database.fresh());
        desk.lists.stop(desk.list);
        assertThat(desk.calendar.openScheduled(desk.list, desk.clock.instant())).isEmpty();
    }

    @Test
    void whatFormsMovesWithTheSchedule() {
        var desk = new Newsdesk(database.fresh());
        var forming = desk.open();
        var eight = new EditionTime(LocalTime.of(8, 0), Duration.ofHours(1), Duration.ZERO);
        desk.lists.schedule(desk.list, List.of(eight));
        var moved = desk.open();
        assertThat(moved.id()).isEqualTo(forming.id());
        assertThat(moved.times().editionAt()).isEqualTo("2026-11-24T07:00:00Z");
    }

    @Test
    void anExtraIsDueAtOnceAndHasNoSlot() {
        var desk = new Newsdesk(database.fresh());
        var extra = desk.calendar.extra(desk.list, EDITOR, desk.clock.instant());
        assertThat(extra.slotKey()).isNull();
        assertThat(desk.editions.dueToFreeze(desk.clock.instant())).containsExactly(extra);
    }

    @Test
    void todaysEditionIsFoundUntilItIsFrozen() {
        var desk = new Newsdesk(database.fresh());
        var edition = desk.open();
        assertThat(desk.calendar.unfrozenToday(desk.list, desk.clock.instant())).contains(edition);
        desk.freezeNext();
        desk.open();
        assertThat(desk.calendar.unfrozenToday(desk.list, desk.clock.instant())).isEmpty();
    }

    @Test
    void whoHurriesAnEditionIsWrittenDown() {
        var desk = new Newsdesk(database.fresh());
        var hurried = desk.calendar.hurry(desk.open().id(), EDITOR, desk.clock.instant());
        assertThat(desk.editions.dueToFreeze(desk.clock.instant())).containsExactly(hurried);
        assertThat(desk.acts()).containsExactly("staff:7 edition.hurried edition:1");
    }
}
