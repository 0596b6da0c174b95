package org.broadsheet.web.admin;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.broadsheet.collecting.Sources;
import org.broadsheet.delivery.SecondServer;
import org.broadsheet.delivery.SendStops;
import org.broadsheet.jobs.JobRuns;
import org.broadsheet.subscribers.MailingLists;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the console: what is due, late, held, broken. */
@Controller
class TodayController {
    private static final int EDITIONS = 3;
    private static final int RUNS = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final MailingLists lists;
    private final ListFacts facts;
    private final Sources sources;
    private final SourceTroubles troubles;
    private final SendingFacts sending;

    /** What runs, and what about sending needs someone. */
    @Component
    record SendingFacts(JobRuns runs, SecondServer second, SendStops stops) {}

    /** An edition that waits for a press. */
    record Halt(long edition, String why) {}

    TodayController(
            MailingLists lists,
            ListFacts facts,
            Sources sources,
            SourceTroubles troubles,
            SendingFacts sending) {
        this.lists = lists;
        this.facts = facts;
        this.sources = sources;
        this.troubles = troubles;
        this.sending = sending;
    }

    @GetMapping("/")
    String today(Model model) {
        model.addAttribute(
                "today",
                new Today(
                        lists.list().stream().map(list -> facts.today(list, EDITIONS)).toList(),
                        troubles.list(),
                        sources.list().size(),
                        sending.runs().list(RUNS).stream().map(TodayController::line).toList()));
        model.addAttribute(
                "second", sending.second().inUse().map(SecondServer.InUse::words).orElse(null));
        model.addAttribute("halts", halts());
        return "staff/today";
    }

    private List<Halt> halts() {
        return sending.stops().openOnes().stream()
                .map(id ->
                        new Halt(
                                id.value(),
                                sending.stops().open(id).map(SendStops.Stop::why).orElse("")))
                .toList();
    }

    private static Today.RunLine line(JobRuns.Run run) {
        return new Today.RunLine(
                run.id(),
                run.job(),
                run.status().name().toLowerCase(Locale.ROOT),
                run.started() == null ? null : TIME.format(run.started()),
                run.steps().stream()
                        .map(step ->
                                new Today.StepLine(
                                        step.name(),
                                        step.status().name().toLowerCase(Locale.ROOT),
                                        step.read(),
                                        step.total()))
                        .toList(),
                run.failure());
    }
}
