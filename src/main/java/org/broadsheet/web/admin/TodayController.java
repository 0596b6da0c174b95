package org.broadsheet.web.admin;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.broadsheet.collecting.Source;
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
    private final JobRuns runs;

    TodayController(MailingLists lists, ListFacts facts, Sources sources, JobRuns runs) {
        this.lists = lists;
        this.facts = facts;
        this.sources = sources;
        this.runs = runs;
    }

    @GetMapping("/")
    String today(Model model) {
        var all = sources.list();
        model.addAttribute(
                "today",
                new Today(
                        lists.list().stream().map(list -> facts.today(list, EDITIONS)).toList(),
                        all.stream()
                                .filter(source -> source.health().failures() > 0)
                                .map(TodayController::trouble)
                                .toList(),
                        all.size(),
                        runs.list(RUNS).stream().map(TodayController::line).toList()));
        return "staff/today";
    }

    private static Today.SourceTrouble trouble(Source source) {
        var words = source.health().words();
        var why =
                words == null
                        ? "could not be read"
                        : PageText.of("collecting", words.key(), words.arguments());
        return new Today.SourceTrouble(source.title(), source.address(), why);
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
