package org.broadsheet.cli;

import java.io.PrintWriter;
import org.broadsheet.audit.Audit;
import org.broadsheet.delivery.Bounces;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Suppressions;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The addresses that are not mailed any more. */
@Command(
        name = "suppressions",
        description = "Lists addresses that bounced, complained or said no; restores one.",
        mixinStandardHelpOptions = true,
        subcommands = {SuppressionsCommand.ListAll.class, SuppressionsCommand.Restore.class},
        footer = {"", "Example:", "  broadsheet suppressions restore ada@example.org"})
final class SuppressionsCommand extends Group {

    @Command(
            name = "list",
            description = "Lists them with the reason; those of erased people are hashes only.",
            mixinStandardHelpOptions = true)
    static final class ListAll extends DataCommand {
        @Override
        int run(BeanFactory application, PrintWriter out) {
            var suppressions = application.getBean(Suppressions.class);
            for (var page = suppressions.list(""); ; page = suppressions.list(page.next())) {
                page.rows()
                        .forEach(row ->
                                out.printf(
                                        "%s %s since %s %s%n",
                                        row.address(),
                                        row.reason(),
                                        row.since(),
                                        row.detail() == null ? "" : row.detail()));
                if (page.next() == null) {
                    return DONE;
                }
            }
        }
    }

    @Command(
            name = "restore",
            description = "Lets an address be mailed again, with a clean slate.",
            mixinStandardHelpOptions = true)
    static final class Restore extends DataCommand {
        @Parameters(paramLabel = "ADDRESS")
        private String typed = "";

        @Override
        int run(BeanFactory application, PrintWriter out) {
            var address =
                    EmailAddress.parse(typed)
                            .orElseThrow(() -> new UserProblem("cli.bad-address", typed));
            var reader =
                    application
                            .getBean(Subscribers.class)
                            .findByAddress(address)
                            .orElseThrow(() -> new UserProblem("cli.no-subscriber", typed));
            if (!application.getBean(Bounces.class).restore(reader.id())) {
                out.println(address + " was not suppressed.");
                return DONE;
            }
            application
                    .getBean(Audit.class)
                    .record(
                            new Actor.Program("command line"),
                            "suppression.lifted",
                            "subscriber:" + reader.id(),
                            null,
                            null);
            out.println(address + " can be mailed again.");
            return DONE;
        }
    }
}
