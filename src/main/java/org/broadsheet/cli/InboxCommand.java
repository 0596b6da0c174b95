package org.broadsheet.cli;

import java.io.PrintWriter;
import org.broadsheet.delivery.Inbox;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

/** Reads the inbox now, without waiting for the next time. */
@Command(
        name = "inbox",
        description =
                "Handles the mails that wait in the inbox: bounces, unsubscribe mails, replies.",
        mixinStandardHelpOptions = true)
final class InboxCommand extends DataCommand {
    @Override
    int run(BeanFactory application, PrintWriter out) throws InterruptedException {
        var inbox = application.getBean(Inbox.class);
        if (!inbox.isSet()) {
            out.println(
                    "No inbox is set. Give broadsheet.inbox.protocol and the rest in config/application.yml.");
            return NOT_DONE;
        }
        var counts = inbox.read(() -> {});
        counts.forEach((kind, mails) -> out.printf("%6d %s%n", mails, kind));
        out.println(counts.isEmpty() ? "Nothing waited." : "Done.");
        return DONE;
    }
}
