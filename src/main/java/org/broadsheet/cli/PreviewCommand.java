package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.broadsheet.delivery.PreviewMail;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.Editions;
import org.broadsheet.editions.Preview;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Choices;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.Rhythms;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a digest as a reader gets it to files. */
@Command(
        name = "preview",
        description =
                "Writes the newest frozen edition, as a reader gets it, to an HTML and a text file. Mails nobody.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  broadsheet preview --list daily",
            "  broadsheet preview --list daily --reader ada@example.org --out /tmp"
        })
final class PreviewCommand extends DataCommand {
    private static final int LOOK_BACK = 20;

    @Option(names = "--list", required = true, paramLabel = "KEY", description = "the list")
    private String list = "";

    @Option(
            names = "--reader",
            paramLabel = "ADDRESS",
            description = "a subscriber; default: somebody new who chose everything")
    private @Nullable String reader;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description =
                    "the edition that forms, as it would be then, as in 2026-11-25T06:00:00Z; default: the newest frozen one")
    private @Nullable Instant at;

    @Option(
            names = "--eml",
            description = "also the whole mail, unsigned, for `inspect mail` or a mail client")
    private boolean eml;

    @Option(names = "--out", paramLabel = "FOLDER", description = "where to write; default: here")
    private Path out = Path.of("");

    @Override
    int run(BeanFactory application, PrintWriter output) throws IOException {
        var mailingList = Lists.named(application.getBean(MailingLists.class), list);
        var edition = edition(application.getBean(Editions.class), mailingList);
        var as = reader(application, mailingList, edition);
        var digest =
                application
                        .getBean(Preview.class)
                        .of(edition.id(), as, at == null ? Instant.EPOCH : at);
        if (digest.isEmpty()) {
            output.println(
                    "Nothing in this edition is new to that reader: they would get no mail.");
            return DONE;
        }
        if (digest.get().isForming()) {
            output.println("This edition still forms: it is shown as it would be then.");
        }
        write(digest.get(), "digest-" + edition.id(), output);
        if (eml) {
            var mail =
                    application
                            .getBean(PreviewMail.class)
                            .write(mailingList, edition, digest.get(), as);
            output.println(Files.write(folder().resolve("digest-" + edition.id() + ".eml"), mail));
        }
        return DONE;
    }

    private void write(Preview.Previewed digest, String name, PrintWriter output)
            throws IOException {
        var folder = folder();
        Files.createDirectories(folder.toAbsolutePath());
        if (digest.html() != null) {
            output.println(
                    Files.writeString(
                            folder.resolve(name + ".html"), Objects.requireNonNull(digest.html())));
        }
        output.println(Files.writeString(folder.resolve(name + ".txt"), digest.text()));
    }

    private Path folder() {
        return workingFolder().resolve(out);
    }

    private Edition edition(Editions editions, MailingList mailingList) {
        return editions.list(mailingList.id(), LOOK_BACK).stream()
                .filter(edition -> at == null ? edition.revision() > 0 : edition.isForming())
                .findFirst()
                .orElseThrow(() ->
                        new UserProblem(
                                at == null ? "cli.nothing-frozen" : "cli.nothing-forming",
                                mailingList.name()));
    }

    private Preview.Reader reader(
            BeanFactory application, MailingList mailingList, Edition edition) {
        var number = edition.number();
        var place =
                number == null
                        ? application.getBean(Editions.class).newestNumber(mailingList.id())
                        : number - 1;
        if (reader == null) {
            return Preview.Reader.anybody(mailingList.language(), place);
        }
        var typed = reader;
        var address =
                EmailAddress.parse(typed)
                        .orElseThrow(() -> new UserProblem("cli.bad-address", typed));
        var person =
                application
                        .getBean(Subscribers.class)
                        .findByAddress(address)
                        .orElseThrow(() ->
                                new UserProblem("cli.no-such-reader", typed, mailingList.name()));
        var subscription =
                application
                        .getBean(Subscriptions.class)
                        .find(mailingList.id(), person.id())
                        .orElseThrow(() ->
                                new UserProblem("cli.no-such-reader", typed, mailingList.name()));
        return new Preview.Reader(
                application.getBean(Choices.class).get(subscription.choice()),
                Math.min(subscription.watermark(), place),
                application.getBean(Rhythms.class).get(subscription.rhythm()).pattern(),
                person.name() == null ? "" : person.name(),
                address.value());
    }
}
