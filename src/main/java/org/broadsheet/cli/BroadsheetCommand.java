package org.broadsheet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The first word. */
@Command(
        name = "broadsheet",
        description = "A self-hosted email newsletter digest service.",
        mixinStandardHelpOptions = true,
        version = "broadsheet 0.1",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            RunCommand.class,
            CollectCommand.class,
            PreviewCommand.class,
            ExplainCommand.class,
            EditionsCommand.class,
            SponsorsCommand.class,
            LimitsCommand.class,
            SourcesCommand.class,
            ListsCommand.class,
            SubscribersCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            TopicsCommand.class,
            StaffCommand.class,
            DeliveriesCommand.class,
            SuppressionsCommand.class,
            InboxCommand.class,
            DoctorCommand.class,
            InspectCommand.class,
            DkimCommand.class,
            BenchCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet demo                       see it work, with data of its own",
            "  broadsheet serve                      run the service",
            "  broadsheet run --list daily --dry-run what the next edition would be, and for whom",
            "  broadsheet inspect feed URL           what we see in a feed",
            "",
            "Exit codes: 0 done, 1 done with named failures, 2 not done."
        })
final class BroadsheetCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
