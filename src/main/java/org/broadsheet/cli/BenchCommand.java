package org.broadsheet.cli;

import org.broadsheet.bench.ScoreFeeds;
import org.broadsheet.bench.ScorePages;
import picocli.CommandLine.Command;

/** Measures speed and quality, as ratios to a peer or against gold labels. */
@Command(
        name = "bench",
        description = "Measures speed and quality on data that you name.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchBouncesCommand.class,
            BenchCollectCommand.class,
            BenchComposeCommand.class,
            BenchGroupCommand.class,
            BenchPeopleCommand.class,
            BenchSendCommand.class,
            BenchStoriesCommand.class,
            ScoreFeeds.class,
            BenchTopicsCommand.class,
            ScorePages.class
        })
final class BenchCommand extends Group {}
