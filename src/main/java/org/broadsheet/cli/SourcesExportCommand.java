package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.broadsheet.collecting.Opml;
import org.broadsheet.collecting.SourceDesk;
import org.broadsheet.collecting.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The feeds as an OPML 2.0 list, in folders named after their default topics. */
@Command(
        name = "export",
        description = "Writes the feeds as an OPML list that other readers import.",
        mixinStandardHelpOptions = true)
final class SourcesExportCommand extends DataCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "none: to the terminal")
    private @Nullable String file;

    @Override
    int run(BeanFactory application, PrintWriter out) throws IOException {
        var lines = lines(application);
        var now = application.getBean(Clock.class).instant();
        var opml = Opml.write("Broadsheet", lines, now);
        if (file == null) {
            out.print(opml);
            out.flush();
        } else {
            Path target = workingFolder().resolve(file);
            Files.writeString(target, opml);
            out.println(lines.size() + " feeds written to " + file + ".");
        }
        return DONE;
    }

    private static List<Opml.Line> lines(BeanFactory application) {
        var sources = application.getBean(Sources.class);
        var topics = DefaultTopics.in(application);
        return application.getBean(SourceDesk.class).lines().stream()
                .map(line ->
                        new Opml.Line(
                                line.title(),
                                line.address(),
                                line.site(),
                                sources.find(line.address())
                                        .flatMap(source -> topics.nameFor(source.id()))
                                        .orElse(null)))
                .toList();
    }
}
