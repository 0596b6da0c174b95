package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Consent;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.Members;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The people of a list. */
@Command(
        name = "subscribers",
        description = "Adds and lists the people of a list; shows what one agreed to.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SubscribersCommand.Add.class,
            SubscribersCommand.ListAll.class,
            ProofCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet subscribers add --list daily --evidence \"signed up at the fair, 12 May 2026\" ada@example.org",
            "  broadsheet subscribers list --list daily"
        })
final class SubscribersCommand extends Group {

    @Command(
            name = "add",
            description =
                    "Adds people whose consent you have. Without it, let them sign up themselves.",
            mixinStandardHelpOptions = true)
    static final class Add extends DataCommand {
        @Option(names = "--list", required = true, paramLabel = "KEY", description = "the list")
        private String list = "";

        @Option(
                names = "--evidence",
                required = true,
                description = "how and when they agreed; kept with the subscription")
        private String evidence = "";

        @Option(names = "--hour", description = "local hour, default 07:00")
        private LocalTime hour = LocalTime.of(7, 0);

        @Option(names = "--zone", description = "the reader's zone; default the list's")
        private @Nullable ZoneId zone;

        @Option(
                names = "--rhythm",
                description =
                        "every-edition (default), weekdays, days:MON,THU, weekly:SUN, monthly:31")
        private String rhythm = "every-edition";

        @Option(names = "--name", description = "the person's name")
        private @Nullable String name;

        @Parameters(arity = "1..*", paramLabel = "ADDRESS")
        private List<String> addresses = List.of();

        @Override
        int run(BeanFactory application, PrintWriter out) {
            var mailingList = Lists.named(application.getBean(MailingLists.class), list);
            var added = 0;
            for (var typed : addresses) {
                added += add(application, mailingList, typed, out) ? 1 : 0;
            }
            return added == addresses.size() ? DONE : added > 0 ? DONE_WITH_FAILURES : NOT_DONE;
        }

        private boolean add(
                BeanFactory application, MailingList mailingList, String typed, PrintWriter out) {
            var address = EmailAddress.parse(typed);
            if (address.isEmpty()) {
                out.println(
                        "\""
                                + typed
                                + "\" is not a mail address: it needs a name, an @ and a domain with a dot.");
                return false;
            }
            var subscriber = application.getBean(Subscribers.class).know(address.get(), name);
            application
                    .getBean(Subscriptions.class)
                    .add(
                            mailingList.id(),
                            subscriber,
                            Choice.everything(mailingList.language()),
                            new Rhythm(
                                    Rhythm.Pattern.parse(rhythm),
                                    hour,
                                    zone == null ? mailingList.zone() : zone),
                            new Consent(
                                    Consent.Act.ADDED,
                                    "command line",
                                    evidence,
                                    null,
                                    new Actor.Program("command line")));
            out.println(address.get() + " gets " + mailingList.name() + " from its next edition.");
            return true;
        }
    }

    @Command(
            name = "list",
            description = "Lists the people of a list with their state.",
            mixinStandardHelpOptions = true)
    static final class ListAll extends DataCommand {
        @Option(names = "--list", required = true, paramLabel = "KEY", description = "the list")
        private String list = "";

        @Override
        int run(BeanFactory application, PrintWriter out) {
            var mailingList = Lists.named(application.getBean(MailingLists.class), list);
            var members = application.getBean(Members.class);
            var shown = 0;
            for (var page = members.list(mailingList.id(), "");
                    ;
                    page = members.list(mailingList.id(), page.next())) {
                page.rows()
                        .forEach(member ->
                                out.println(
                                        "%-12s %s".formatted(member.state(), member.address())));
                shown += page.rows().size();
                if (page.next() == null) {
                    break;
                }
            }
            out.println(shown + " people.");
            return DONE;
        }
    }
}
