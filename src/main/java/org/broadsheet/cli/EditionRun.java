package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.collecting.Sources;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.DeliveryState;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.Editions;
import org.broadsheet.jobs.ProgressBoard;
import org.broadsheet.jobs.Runs;
import org.springframework.batch.core.BatchStatus;
import org.springframework.beans.factory.BeanFactory;

/** Runs the digest job for one edition and says what came of it. */
final class EditionRun {
    private final BeanFactory application;
    private final PrintWriter out;

    EditionRun(BeanFactory application, PrintWriter out) {
        this.application = application;
        this.out = out;
    }

    int of(Edition opened) throws Exception {
        try (var bar = ProgressBar.over(application.getBean(ProgressBoard.class), out)) {
            var run = application.getBean(Runs.class).digest(opened.id());
            bar.clear();
            if (run.getStatus() != BatchStatus.COMPLETED) {
                out.println(
                        "The run stopped: "
                                + run.getExitStatus()
                                        .getExitDescription()
                                        .lines()
                                        .findFirst()
                                        .orElse("see the log"));
                return DataCommand.NOT_DONE;
            }
        }
        var troubles = SourceProblems.of(application.getBean(Sources.class));
        troubles.forEach(trouble -> out.println("  " + trouble));
        new Figures(application).lines(opened.id()).forEach(out::println);
        return outcome(application.getBean(Editions.class).get(opened.id()), troubles.isEmpty());
    }

    private int outcome(Edition edition, boolean withoutTrouble) {
        if (!edition.isApproved()) {
            out.println(
                    "The edition is "
                            + edition.state().word()
                            + ": it waits for an editor's approval, nobody was mailed.");
            return DataCommand.DONE;
        }
        var counts = application.getBean(Deliveries.class).counts(edition.id());
        out.println(
                counts.isEmpty()
                        ? "Nothing new for anybody: no mail was sent."
                        : "Mails: "
                                + counts.entrySet().stream()
                                        .map(entry ->
                                                String.format(
                                                        Locale.ROOT,
                                                        "%,d %s",
                                                        entry.getValue(),
                                                        entry.getKey().word()))
                                        .collect(Collectors.joining(", "))
                                + ".");
        var failed =
                counts.getOrDefault(DeliveryState.REFUSED, 0L)
                        + counts.getOrDefault(DeliveryState.DEFERRED, 0L);
        return withoutTrouble && failed == 0 ? DataCommand.DONE : DataCommand.DONE_WITH_FAILURES;
    }
}
