package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.TopicImport;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes every topic as YAML. */
@Command(name = "export", description = "Write the topics to a file, or to the screen without one")
final class TopicsExportCommand extends DataCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the YAML file to write")
    private @Nullable Path file;

    @Override
    int run(BeanFactory application, PrintWriter out) throws IOException {
        var yaml = application.getBean(TopicImport.class).export();
        if (file == null) {
            out.print(yaml);
        } else {
            var folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new UserProblem("topics.file.no-folder", file);
            }
            Files.writeString(file.toAbsolutePath(), yaml);
            out.println(
                    application.getBean(Topics.class).list().size()
                            + " topics written to "
                            + file.getFileName());
        }
        return DONE;
    }
}
