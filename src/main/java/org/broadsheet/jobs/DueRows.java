package org.broadsheet.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.collecting.Sources;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.editions.Approvals;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.EditionState;
import org.broadsheet.editions.Editions;
import org.broadsheet.subscribers.ImportId;
import org.broadsheet.subscribers.PeopleImports;
import org.springframework.stereotype.Component;

/** Asks each module what is due. */
@Component
class DueRows {
    private static final Duration IMPORT_BEGINS_WITHIN = Duration.ofMinutes(1);

    private final Sources sources;
    private final EditionsAhead ahead;
    private final Deliveries deliveries;
    private final SendRuns sendRuns;
    private final PeopleImports imports;
    private final Clock clock;

    DueRows(
            Sources sources,
            EditionsAhead ahead,
            Deliveries deliveries,
            SendRuns sendRuns,
            PeopleImports imports,
            Clock clock) {
        this.sources = sources;
        this.ahead = ahead;
        this.deliveries = deliveries;
        this.sendRuns = sendRuns;
        this.imports = imports;
        this.clock = clock;
    }

    /** The editions module as the supervisor needs it. */
    @Component
    record EditionsAhead(EditionCalendar calendar, Editions editions, Approvals approvals) {}

    /** Makes sure that each live list has a next edition forming. */
    void open() {
        ahead.calendar().openScheduled(clock.instant());
    }

    boolean sourcesAreDue() {
        return sources.countDue(clock.instant()) > 0;
    }

    /** None that a digest run is at: it collects first, and freezes when it has. */
    List<EditionId> toFreeze() {
        return ahead.editions().dueToFreeze(clock.instant()).stream()
                .map(Edition::id)
                .filter(edition -> !sendRuns.isRunning(edition))
                .toList();
    }

    /** Ordered a while ago, by a process that died before it began. */
    List<ImportId> importsLeftBehind() {
        return imports.orderedBefore(clock.instant().minus(IMPORT_BEGINS_WITHIN));
    }

    /** Lets go out what nobody stopped by its deadline. */
    void approve() {
        var now = clock.instant();
        ahead.approvals().due(now).forEach(edition -> ahead.approvals().approveIfDue(edition, now));
    }

    /**
     * Editions with rows that are due, and approved ones that were not planned yet; none that a run
     * is at.
     */
    Set<EditionId> toSend() {
        var due = new LinkedHashSet<>(deliveries.due());
        ahead.editions().inState(EditionState.APPROVED).stream()
                .filter(edition -> !sendRuns.hasPlanned(edition))
                .map(Edition::id)
                .forEach(due::add);
        return due.stream()
                .filter(edition -> !sendRuns.isRunning(edition))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
