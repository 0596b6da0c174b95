package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes one edition now and mails it. The only command that mails subscribers. */
@Command(
        name = "run",
        description = {
            "Collects, makes one edition and mails it. The only command that mails subscribers.",
            "With --to it works on a throwaway database and mails that one address."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  broadsheet run --list daily --dry-run",
            "  broadsheet run --list daily",
            "  broadsheet run --sources feeds/ --to me@example.org --smtp localhost:1025"
        })
final class RunCommand extends DataCommand {
    private static final Actor BY = new Actor.Program("command line");

    @Option(
            names = "--list",
            paramLabel = "KEY",
            description = "the list; needed where there are several")
    private @Nullable String list;

    @ArgGroup(exclusive = false, heading = "Trying it out:%n")
    private @Nullable TrialOptions trial;

    @Option(
            names = "--dry-run",
            description = "say what would be sent to whom; mail nobody, change nothing")
    private boolean dryRun;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description =
                    "with --dry-run: as it would be then, as in 2026-11-25T06:00:00Z; default now")
    private @Nullable Instant at;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    @Override
    boolean mayRunOnTheServer() {
        return trial == null;
    }

    @Override
    Map<String, Object> settings() {
        return trial == null ? Map.of() : trial.settings();
    }

    @Override
    int run(BeanFactory application, PrintWriter out) throws Exception {
        if (dryRun && trial == null && list == null) {
            return dryRunOfAll(application, out);
        }
        var mailingList =
                trial == null
                        ? chosen(application.getBean(MailingLists.class))
                        : trial.prepare(application, out);
        if (at != null && !dryRun) {
            throw new UserProblem("cli.at-is-dry");
        }
        if (dryRun) {
            var dry = new DryRun(application, out, instant(application));
            return trial == null ? dry.of(mailingList) : dry.ofTrial(mailingList);
        }
        if (trial == null && !isAgreed(application, mailingList, out)) {
            out.println("Nothing was done.");
            return NOT_DONE;
        }
        return new EditionRun(application, out).of(edition(application, mailingList));
    }

    /** Every list that has an edition forming, one after the other. */
    private int dryRunOfAll(BeanFactory application, PrintWriter out) {
        var live =
                application.getBean(MailingLists.class).list().stream()
                        .filter(it -> it.state() == MailingList.State.LIVE)
                        .toList();
        if (live.isEmpty()) {
            throw new UserProblem("cli.which-list", "");
        }
        var dry = new DryRun(application, out, instant(application));
        var worst = DONE;
        for (var each : live) {
            try {
                dry.of(each);
            } catch (UserProblem nothingForms) {
                out.println(Messages.text(nothingForms));
                worst = DONE_WITH_FAILURES;
            }
            out.println();
        }
        return worst;
    }

    private Instant instant(BeanFactory application) {
        return at == null ? application.getBean(Clock.class).instant() : at;
    }

    private MailingList chosen(MailingLists lists) {
        if (list != null) {
            return Lists.named(lists, list);
        }
        var all = lists.list();
        if (all.size() != 1) {
            throw new UserProblem(
                    "cli.which-list",
                    String.join(", ", all.stream().map(MailingList::key).toList()));
        }
        return all.getFirst();
    }

    private boolean isAgreed(BeanFactory application, MailingList mailingList, PrintWriter out) {
        var readers = application.getBean(Audience.class).mailable(mailingList.id());
        out.printf(
                "This makes an edition of \"%s\" for %,d readers.%n", mailingList.name(), readers);
        if (yes) {
            return true;
        }
        if (!Terminal.isThere()) {
            out.println("Say --yes to agree.");
            return false;
        }
        return "yes".equalsIgnoreCase(Terminal.ask("Type yes to go on: "));
    }

    /** Today's scheduled edition while it is not frozen, else an extra one. */
    private static Edition edition(BeanFactory application, MailingList list) {
        var calendar = application.getBean(EditionCalendar.class);
        var now = application.getBean(Clock.class).instant();
        return calendar.unfrozenToday(list.id(), now)
                .map(forming -> calendar.hurry(forming.id(), BY, now))
                .orElseGet(() -> calendar.extra(list.id(), BY, now));
    }

    /** Everything that makes a run a trial. */
    static final class TrialOptions {
        @Option(
                names = "--to",
                required = true,
                paramLabel = "ADDRESS",
                description = "the one address to mail")
        private String to = "";

        @Option(
                names = "--smtp",
                paramLabel = "HOST:PORT",
                description = "where to hand the mail; default localhost:25")
        private String smtp = "localhost:25";

        @Option(
                names = "--sources",
                arity = "1..*",
                required = true,
                paramLabel = "URL|OPML|FOLDER",
                description = "what to read")
        private List<String> sources = List.of();

        @Option(
                names = "--since",
                paramLabel = "DAYS",
                description = "how old an article may be at most; default: everything there is")
        private int since = 36_500;

        private final Throwaway throwaway = Throwaway.make();

        Map<String, Object> settings() {
            return Trial.settings(throwaway, smtp, to, sources);
        }

        MailingList prepare(BeanFactory application, PrintWriter out) {
            return new Trial(application, out).prepare(sources, to, since);
        }
    }
}
