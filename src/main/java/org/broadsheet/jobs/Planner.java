package org.broadsheet.jobs;

import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.EditionToPlan;
import org.broadsheet.delivery.PlannedGroup;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.EditionPlan;
import org.broadsheet.editions.EditionRenderings;
import org.broadsheet.editions.VariantOutcome;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.broadsheet.subscribers.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Gives every reader of an approved edition their row: asks the ledger who has none, the editions
 * what they get and when.
 *
 * <p>Planning can move a reader to another group, so it asks again until nobody new is left.
 */
@Component
class Planner {
    private final EditionRenderings renderings;
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final SendRuns runs;
    private final Clock clock;

    Planner(
            EditionRenderings renderings,
            Deliveries deliveries,
            Subscriptions subscriptions,
            SendRuns runs,
            Clock clock) {
        this.renderings = renderings;
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.runs = runs;
        this.clock = clock;
    }

    /** Tells {@code planned} how many rows each group brought. */
    void plan(EditionId id, LongConsumer planned) {
        subscriptions.resumeDue(clock.instant());
        var plan = renderings.plan(id, clock.instant());
        if (plan.edition().standing().closedAt() != null) {
            return; // its rows may be forgotten: nobody is planned into it again
        }
        var edition = toPlan(plan.edition());
        deliveries.held(edition).forEach(group -> planned.accept(plan(edition, plan, group)));
        var asked = new HashSet<ReaderGroup>();
        for (var groups = deliveries.unplanned(edition);
                asked.addAll(groups);
                groups = deliveries.unplanned(edition)) {
            groups.forEach(group -> planned.accept(plan(edition, plan, group)));
        }
        runs.planned(plan.edition());
    }

    private int plan(EditionToPlan edition, EditionPlan plan, ReaderGroup group) {
        var due = plan.of(group);
        return switch (due.variant()) {
            case VariantOutcome.Rendered(var variant, var blocked) ->
                    deliveries.plan(
                            edition, new PlannedGroup(group, blocked ? null : variant, due.slot()));
            case VariantOutcome.NothingNew(var waits) -> {
                if (!waits) {
                    deliveries.passOver(edition, group);
                }
                yield 0;
            }
        };
    }

    private static EditionToPlan toPlan(Edition edition) {
        return switch (edition.kind()) {
            case SCHEDULED, EXTRA ->
                    EditionToPlan.ofStream(
                            edition.id(), edition.list(), edition.place(), edition.revision());
            case ANNOUNCEMENT ->
                    EditionToPlan.announcement(
                            edition.id(),
                            edition.list(),
                            edition.revision(),
                            edition.beside().segment());
            case CORRECTION ->
                    EditionToPlan.correction(
                            edition.id(), edition.list(), edition.revision(), wrong(edition));
        };
    }

    private static EditionToPlan.WrongRevision wrong(Edition correction) {
        var beside = correction.beside();
        return new EditionToPlan.WrongRevision(
                Objects.requireNonNull(beside.corrects(), "a correction of nothing"),
                Objects.requireNonNull(beside.correctsRevision(), "a correction of nothing"));
    }
}
