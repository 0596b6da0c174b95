package org.broadsheet.cli;

import java.io.PrintWriter;
import org.broadsheet.collecting.Sources;
import org.broadsheet.jobs.ProgressBoard;
import org.broadsheet.jobs.Runs;
import org.springframework.batch.core.BatchStatus;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

/** Collects what is due, once. */
@Command(
        name = "collect",
        description = "Reads the sources that are due and groups what is new. Mails nobody.",
        mixinStandardHelpOptions = true)
final class CollectCommand extends DataCommand {
    @Override
    int run(BeanFactory application, PrintWriter out) throws Exception {
        try (var bar = ProgressBar.over(application.getBean(ProgressBoard.class), out)) {
            var run = application.getBean(Runs.class).collect();
            bar.clear();
            if (run.getStatus() != BatchStatus.COMPLETED) {
                out.println(
                        "Collecting stopped: "
                                + run.getExitStatus()
                                        .getExitDescription()
                                        .lines()
                                        .findFirst()
                                        .orElse("unknown reason"));
                return NOT_DONE;
            }
        }
        var failed = SourceProblems.of(application.getBean(Sources.class));
        failed.forEach(out::println);
        out.println(
                failed.isEmpty()
                        ? "Collected."
                        : "Collected, with " + failed.size() + " sources that could not be read.");
        return failed.isEmpty() ? DONE : DONE_WITH_FAILURES;
    }
}
