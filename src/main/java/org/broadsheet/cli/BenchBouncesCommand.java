package org.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.broadsheet.bench.ScoreBounces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Scores the reader of returned mails against labels. */
@Command(
        name = "bounces",
        description =
                "Reads the mails of a folder (mail/, expected.jsonl) and compares with what they are.",
        mixinStandardHelpOptions = true)
final class BenchBouncesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        ScoreBounces.main(new String[] {folder.toString()});
        return 0;
    }
}
