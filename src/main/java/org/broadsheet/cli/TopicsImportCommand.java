package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.broadsheet.shared.Actor;
import org.broadsheet.topics.TopicImport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds and changes topics by a YAML file; topics it does not name stay. */
@Command(name = "import", description = "Add and change topics by a file")
final class TopicsImportCommand extends DataCommand {
    @Parameters(paramLabel = "FILE", description = "the YAML file to read")
    private @Nullable Path file;

    @Option(names = "--dry-run", description = "only show what would change")
    private boolean dryRun;

    @Override
    int run(BeanFactory application, PrintWriter out) throws IOException {
        if (file == null) {
            throw new IllegalStateException("not run by picocli");
        }
        var topics = application.getBean(TopicImport.class);
        var rules = new RulesFile(file);
        var differences =
                rules.with(yaml ->
                        dryRun
                                ? topics.differences(yaml)
                                : topics.read(yaml, new Actor.Program("topics import")));
        for (var difference : differences) {
            out.println((difference.added() ? "new " : "changed ") + difference.topic());
            difference.lines().forEach(line -> out.println("  " + line));
        }
        var unnamed = rules.with(topics::unnamed);
        if (!unnamed.isEmpty()) {
            out.println("not in the file, stays as it is: " + String.join(", ", unnamed));
        }
        out.println(
                differences.size()
                        + (dryRun
                                ? " topics would change. Nothing was changed."
                                : " topics changed."));
        return DONE;
    }
}
