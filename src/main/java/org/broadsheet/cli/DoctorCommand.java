package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.List;
import org.broadsheet.delivery.MailSettings;
import org.broadsheet.delivery.TestMail;
import org.broadsheet.operations.Doctor;
import org.broadsheet.operations.Finding;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingLists;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with the installation, and what to do. */
@Command(
        name = "doctor",
        description =
                "Examines settings, database, mail server, inbox, DKIM, SPF, DMARC, reverse name, clock and disk.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 all is well, 1 with warnings, 2 something is bad.",
            "",
            "Examples:",
            "  broadsheet doctor",
            "  broadsheet doctor --send-test b@bounces.example.org   an address whose mail comes to the inbox"
        })
final class DoctorCommand extends DataCommand {
    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Option(
            names = "--send-test",
            paramLabel = "ADDRESS",
            description = "also mail to this address, which must come to the inbox, and compare")
    private @Nullable String sendTest;

    @Override
    int run(BeanFactory application, PrintWriter out) throws InterruptedException {
        var worst = Finding.Grade.GOOD;
        for (var finding : application.getBean(Doctor.class).examine()) {
            print(finding, out);
            worst = finding.grade().compareTo(worst) > 0 ? finding.grade() : worst;
        }
        if (sendTest != null) {
            var finding = tested(application, sendTest);
            print(finding, out);
            worst = finding.grade().compareTo(worst) > 0 ? finding.grade() : worst;
        }
        return switch (worst) {
            case GOOD -> DONE;
            case WARNING -> DONE_WITH_FAILURES;
            case BAD -> NOT_DONE;
        };
    }

    private static Finding tested(BeanFactory application, String typed)
            throws InterruptedException {
        var to =
                EmailAddress.parse(typed)
                        .orElseThrow(() -> new UserProblem("cli.bad-address", typed));
        var result = application.getBean(TestMail.class).send(from(application), to);
        if (!result.arrived()) {
            return new Finding(
                    "Test mail",
                    Finding.Grade.BAD,
                    result.words(),
                    "Look at the mail server's log, and whether mail to "
                            + to
                            + " comes to the inbox.");
        }
        return result.changed().isEmpty()
                ? new Finding("Test mail", Finding.Grade.GOOD, "It came back as it was sent.", "")
                : new Finding(
                        "Test mail",
                        Finding.Grade.WARNING,
                        "It came back changed: " + String.join("; ", result.changed()),
                        "Turn off at the relay what rewrites mails (tracking, own Message-IDs, own return paths).");
    }

    private static EmailAddress from(BeanFactory application) {
        var notices = application.getBean(MailSettings.class).noticeSender();
        if (notices != null) {
            return new EmailAddress(notices);
        }
        return application.getBean(MailingLists.class).list().stream()
                .findFirst()
                .map(list -> list.sender().address())
                .orElseThrow(() -> new UserProblem("cli.no-sender"));
    }

    private void print(Finding finding, PrintWriter out) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(finding));
            return;
        }
        var mark =
                switch (finding.grade()) {
                    case GOOD -> "good   ";
                    case WARNING -> "look at";
                    case BAD -> "BAD    ";
                };
        out.println(mark + "  " + finding.what() + ": " + finding.found());
        List.of(finding.advice()).stream()
                .filter(advice -> !advice.isEmpty())
                .forEach(advice -> out.println("         -> " + advice));
    }
}
