package org.broadsheet.web.admin;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.broadsheet.collecting.Sources;
import org.broadsheet.jobs.JobRuns;
import org.broadsheet.subscribers.MailingLists;
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
    private final JobRuns runs;

    TodayController(
            MailingLists lists,
            ListFacts facts,
            Sources sources,
            SourceTroubles troubles,
            JobRuns runs) {
        this.lists = lists;
        this.facts = facts;
        this.sources = sources;
        this.troubles = troubles;
        this.runs = runs;
    }

    @GetMapping("/")
    String today(Model model) {
        model.addAttribute(
                "today",
                new Today(
                        lists.list().stream().map(list -> facts.today(list, EDITIONS)).toList(),
                        troubles.list(),
                        sources.list().size(),
                        runs.list(RUNS).stream().map(TodayController::line).toList()));
        return "staff/today";
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
