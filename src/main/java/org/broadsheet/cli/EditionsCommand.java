package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.Clock;
import org.broadsheet.editions.ApprovalDesk;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.editions.EditionComposer;
import org.broadsheet.editions.EditionRenderings;
import org.broadsheet.editions.EditionRevisions;
import org.broadsheet.editions.EditionText;
import org.broadsheet.editions.Editions;
import org.broadsheet.shared.Actor;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.Segments;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The editions of a list. */
@Command(
        name = "editions",
        description = "Lists and shows editions, and opens those beside the stream.",
        mixinStandardHelpOptions = true,
        subcommands = {
            EditionsCommand.ListAll.class,
            EditionsCommand.Show.class,
            EditionsCommand.Announce.class,
            EditionsCommand.Correct.class,
            EditionsCommand.Approve.class,
            EditionActsCommands.Stop.class,
            EditionActsCommands.Continue.class,
            EditionActsCommands.Reopen.class,
            EditionActsCommands.Mend.class
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet editions show --list daily",
            "  broadsheet editions announce --list daily --subject \"We move\" --note \"<p>On Monday.</p>\" --segment rhythm:weekly",
            "  broadsheet editions approve --list daily --edition \"#17\"",
            "  broadsheet editions stop --list daily",
            "  broadsheet editions mend --list daily --subject \"The right words\"",
            "  broadsheet editions continue --list daily",
            "",
            "An edition of the stream goes by its number, 42; one beside it by its id, #17."
        })
final class EditionsCommand extends Group {
    private static final Actor BY = new Actor.Program("command line");

    /** A command about one list. */
    abstract static class OfList extends DataCommand {
        @Option(names = "--list", required = true, paramLabel = "KEY", description = "the list")
        private String list = "";

        MailingList list(BeanFactory application) {
            return Lists.named(application.getBean(MailingLists.class), list);
        }
    }

    /** A command about one edition. */
    abstract static class OfEdition extends OfList {
        @Option(
                names = "--edition",
                paramLabel = "NUMBER|#ID",
                description = "default: the newest that is frozen")
        private @Nullable String edition;

        Edition edition(BeanFactory application) {
            return PickedEdition.of(
                    application.getBean(Editions.class), list(application), edition);
        }
    }

    @Command(name = "list", description = "Lists them.", mixinStandardHelpOptions = true)
    static final class ListAll extends OfList {
        @Override
        int run(BeanFactory application, PrintWriter out) {
            var all = application.getBean(Editions.class).list(list(application).id(), 50);
            all.forEach(edition ->
                    out.printf(
                            "%-6s %-12s %s  %-9s revision %d%n",
                            PickedEdition.name(edition.id(), edition.number()),
                            edition.kind().word(),
                            edition.day(),
                            edition.state().word(),
                            edition.revision()));
            out.println(all.isEmpty() ? "No editions yet." : all.size() + " editions.");
            return DONE;
        }
    }

    @Command(
            name = "show",
            description =
                    "Shows a frozen edition: its versions with their readers, and what it quotes from whom.",
            mixinStandardHelpOptions = true)
    static final class Show extends OfEdition {
        @Override
        int run(BeanFactory application, PrintWriter out) {
            return new ShownEdition(application, out).show(edition(application));
        }
    }

    @Command(
            name = "announce",
            description = "Makes a note without stories; it goes out when somebody approves it.",
            mixinStandardHelpOptions = true)
    static final class Announce extends OfList {
        @Option(names = "--subject", required = true, description = "subject of the mail")
        private String subject = "";

        @Option(names = "--note", required = true, description = "the note, plain or simple HTML")
        private String note = "";

        @Option(
                names = "--segment",
                paramLabel = "NAME|EXPRESSION",
                description = "only readers in it, such as topic:copper and rhythm:weekly")
        private @Nullable String segment;

        @Override
        int run(BeanFactory application, PrintWriter out) {
            var list = list(application).id();
            var segments = application.getBean(Segments.class);
            var only = segment == null ? null : segments.named(list, segment);
            var now = application.getBean(Clock.class).instant();
            var opened =
                    application
                            .getBean(EditionCalendar.class)
                            .announcement(
                                    list, new EditionText(subject, null, note), only, BY, now);
            if (only != null) {
                out.printf(
                        "The segment has %,d readers who may be mailed.%n",
                        segments.size(list, only).mailable());
            }
            return frozen(application, out, opened);
        }
    }

    @Command(
            name = "correct",
            description =
                    "Makes a correction for those who had the wrong revision, with the stories as they are now.",
            mixinStandardHelpOptions = true)
    static final class Correct extends OfEdition {
        @Option(names = "--subject", required = true, description = "subject of the mail")
        private String subject = "";

        @Option(names = "--note", required = true, description = "what was wrong")
        private String note = "";

        @Option(
                names = "--revision",
                paramLabel = "N",
                description = "the newest wrong revision; default: the one approved last")
        private @Nullable Integer revision;

        @Override
        int run(BeanFactory application, PrintWriter out) {
            var wrong = edition(application).id();
            var text = new EditionText(subject, null, note);
            var calendar = application.getBean(EditionCalendar.class);
            var now = application.getBean(Clock.class).instant();
            return frozen(
                    application,
                    out,
                    revision == null
                            ? calendar.correction(wrong, text, BY, now)
                            : calendar.correction(wrong, revision, text, BY, now));
        }
    }

    @Command(
            name = "approve",
            description = "Approves a frozen edition as it is now.",
            mixinStandardHelpOptions = true)
    static final class Approve extends OfEdition {
        @Override
        int run(BeanFactory application, PrintWriter out) {
            var edition = edition(application);
            var hash =
                    application
                            .getBean(EditionRevisions.class)
                            .get(edition.id(), edition.revision())
                            .hash();
            var now = application.getBean(Clock.class).instant();
            application.getBean(ApprovalDesk.class).approve(edition.id(), hash, BY, now);
            out.println("Approved. `broadsheet serve` sends it.");
            return DONE;
        }
    }

    private static int frozen(BeanFactory application, PrintWriter out, Edition opened) {
        var now = application.getBean(Clock.class).instant();
        var frozen = application.getBean(EditionComposer.class).freeze(opened.id(), now);
        application.getBean(EditionRenderings.class).renderAll(frozen.id());
        out.printf(
                "Edition #%s is frozen and waits for approval: broadsheet editions approve --edition \"#%s\" --list ...%n",
                frozen.id(), frozen.id());
        return DataCommand.DONE;
    }
}
