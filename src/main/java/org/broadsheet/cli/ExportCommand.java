package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.broadsheet.audit.Audit;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.PeopleExport;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the people of a list to a file. */
@Command(
        name = "export",
        description =
                "Writes the people of a list, with what they chose and their consent, as CSV. An import reads it back.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  broadsheet export --list daily --out people.csv"})
final class ExportCommand extends DataCommand {
    @Option(names = "--list", required = true, paramLabel = "KEY", description = "the list")
    private String list = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "the file to write")
    private Path file = Path.of("");

    @Override
    int run(BeanFactory application, PrintWriter out) throws IOException {
        var mailingList = Lists.named(application.getBean(MailingLists.class), list);
        var path = workingFolder().resolve(file);
        try (var bytes = Files.newOutputStream(path)) {
            var written = application.getBean(PeopleExport.class).write(mailingList.id(), bytes);
            application
                    .getBean(Audit.class)
                    .record(
                            new Actor.Program("command line"),
                            "people.exported",
                            "list:" + mailingList.id(),
                            null,
                            written + " people");
            out.printf(Locale.ROOT, "%,d people written to %s%n", written, file);
            return DONE;
        } catch (NoSuchFileException | AccessDeniedException notWritable) {
            throw new UserProblem("export.not-writable", file);
        }
    }
}
