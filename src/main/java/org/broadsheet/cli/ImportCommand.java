package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.broadsheet.jobs.ProgressBoard;
import org.broadsheet.jobs.Runs;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.ImportCounts;
import org.broadsheet.subscribers.ImportDesk;
import org.broadsheet.subscribers.ImportFiles;
import org.broadsheet.subscribers.ImportId;
import org.broadsheet.subscribers.ImportRuns;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.PeopleImport;
import org.broadsheet.subscribers.PeopleImports;
import org.broadsheet.subscribers.mapping.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in the people of another program. */
@Command(
        name = "import",
        description = {
            "Imports people from a CSV file, as Mailchimp, listmonk, Mailtrain, Keila, phpList or Broadsheet export it.",
            "Who carries proof of consent is mailed from the next edition on; nobody is mailed by the import itself.",
            "The file has to be on the machine of the server."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Meanings: address, name, first-name, last-name, external-id, status, asked-at, asked-from, confirmed-at,",
            "  confirmed-from, left-at, left-reason, cleaned-at, topics, zone, hour, rhythm, language, attribute, digest, ignored.",
            "",
            "Examples:",
            "  broadsheet import members.csv --list daily --dry-run --refused refused.csv",
            "  broadsheet import fair.csv --list daily --mapping \"Kontakt=address\" --source \"signed up at the fair\" --source-date 2026-05-12"
        })
final class ImportCommand extends DataCommand {
    private static final Actor ACTOR = new Actor.Program("command line");

    @Parameters(paramLabel = "FILE", description = "the CSV file")
    private Path file = Path.of("");

    @Option(names = "--list", required = true, paramLabel = "KEY", description = "the list")
    private String list = "";

    @Option(
            names = "--mapping",
            paramLabel = "HEADING=MEANING",
            description = "what a column means, where it is not seen by its heading; repeatable")
    private List<String> mapping = List.of();

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            description = "where all these people signed up; kept as their consent")
    private @Nullable String source;

    @Option(names = "--source-date", paramLabel = "DATE", description = "when, as 2026-05-12")
    private @Nullable LocalDate sourceDate;

    @Option(names = "--dry-run", description = "only count what would happen")
    private boolean dryRun;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description = "write the rows that are not taken, with line and reason")
    private @Nullable Path refused;

    @Override
    int run(BeanFactory application, PrintWriter out) throws IOException {
        var declared = declared();
        var mailingList = Lists.named(application.getBean(MailingLists.class), list);
        var desk = application.getBean(ImportDesk.class);
        var id = desk.open(mailingList.id(), workingFolder().resolve(file), ACTOR);
        var done = false;
        try {
            describe(application, id, declared, out);
            done = dryRun ? check(application, id, out) : importAll(application, id, out);
        } finally {
            desk.drop(id); // only what was not ordered
        }
        return done ? finished(application, id, out) : NOT_DONE;
    }

    private PeopleImport.@Nullable Declared declared() {
        if ((source == null) != (sourceDate == null)) {
            throw new UserProblem("import.source-needs-date");
        }
        return source == null || sourceDate == null
                ? null
                : new PeopleImport.Declared(source, sourceDate);
    }

    private void describe(
            BeanFactory application,
            ImportId id,
            PeopleImport.@Nullable Declared declared,
            PrintWriter out) {
        var opened = application.getBean(PeopleImports.class).get(id);
        var described = opened.mapping();
        for (var saying : mapping) {
            described = described.with(saying);
        }
        var origin = described.origin();
        out.printf(
                Locale.ROOT,
                "%s: %s, %,d rows, %d columns%n",
                opened.fileName(),
                origin == Origin.OTHER ? "a CSV file" : origin.label() + "'s export",
                opened.rows(),
                described.columns().size());
        described
                .columns()
                .forEach(column ->
                        out.println(
                                "  %-28s %s"
                                        .formatted(column.heading(), column.meaning().words())));
        application.getBean(ImportDesk.class).describe(id, described, declared);
    }

    private boolean check(BeanFactory application, ImportId id, PrintWriter out)
            throws IOException {
        application.getBean(ImportRuns.class).check(id, rows -> {});
        var counts = application.getBean(PeopleImports.class).get(id).checked();
        print(counts, out);
        out.println("This was a dry run: nothing was changed.");
        copyRefused(application, id, out, counts);
        return true;
    }

    private boolean importAll(BeanFactory application, ImportId id, PrintWriter out)
            throws IOException {
        application.getBean(ImportDesk.class).order(id, ACTOR);
        try (var bar = ProgressBar.over(application.getBean(ProgressBoard.class), out)) {
            var run = application.getBean(Runs.class).importPeople(id);
            bar.clear();
            if (run.getStatus() != BatchStatus.COMPLETED) {
                out.println("The import stopped; the running server takes it up again.");
                return false;
            }
        }
        var counts = application.getBean(PeopleImports.class).get(id).imported();
        print(counts, out);
        copyRefused(application, id, out, counts);
        return true;
    }

    private static int finished(BeanFactory application, ImportId id, PrintWriter out) {
        var ended = application.getBean(PeopleImports.class).get(id);
        out.flush();
        return ended.checked().refused() + ended.imported().refused() > 0
                ? DONE_WITH_FAILURES
                : DONE;
    }

    private static void print(ImportCounts counts, PrintWriter out) {
        line(
                counts.confirmed(),
                "new, with proof of consent: mailed from the next edition on",
                out);
        line(counts.unconfirmed(), "new, without proof of consent: not mailed", out);
        line(counts.known(), "already on the list: what was missing is filled in", out);
        line(counts.optedOut(), "unsubscribed in the file: they stay so here", out);
        line(counts.suppressed(), "must not be mailed by any list", out);
        line(counts.refused(), "rows not taken", out);
    }

    private static void line(long count, String words, PrintWriter out) {
        if (count > 0) {
            out.printf(Locale.ROOT, "%,10d %s%n", count, words);
        }
    }

    private void copyRefused(
            BeanFactory application, ImportId id, PrintWriter out, ImportCounts counts)
            throws IOException {
        if (refused != null) {
            Files.copy(
                    application.getBean(ImportFiles.class).refused(id),
                    workingFolder().resolve(refused),
                    StandardCopyOption.REPLACE_EXISTING);
            out.println("The rows not taken are in " + refused);
        } else if (counts.refused() > 0) {
            out.println("To see them, say --refused FILE" + (dryRun ? "." : " the next time."));
        }
    }
}
