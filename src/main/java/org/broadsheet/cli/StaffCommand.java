package org.broadsheet.cli;

import java.io.PrintWriter;
import org.broadsheet.accounts.SignInLinks;
import org.broadsheet.accounts.Staff;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Installation;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The people who run the installation. */
@Command(
        name = "staff",
        description = "Lets editors and admins in.",
        mixinStandardHelpOptions = true,
        subcommands = StaffCommand.Link.class,
        footer = {"", "Example:", "  broadsheet staff link ada@example.org"})
final class StaffCommand extends Group {

    @Command(
            name = "link",
            description = "Prints a link by which this person signs in, once and within an hour.",
            mixinStandardHelpOptions = true)
    static final class Link extends DataCommand {
        @Parameters(paramLabel = "ADDRESS", description = "who; made an admin where not known yet")
        private String typed = "";

        @Override
        int run(BeanFactory application, PrintWriter out) {
            var address =
                    EmailAddress.parse(typed)
                            .orElseThrow(() -> new UserProblem("cli.bad-address", typed));
            var member = application.getBean(Staff.class).knowAdmin(address, address.localPart());
            var token = application.getBean(SignInLinks.class).make(member);
            out.println(application.getBean(Installation.class).reachedAt() + "/sign-in/" + token);
            return DONE;
        }
    }
}
