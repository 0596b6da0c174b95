package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Archives;
import org.broadsheet.subscribers.EditionTime;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.NewList;
import org.broadsheet.topics.Topic;
import org.broadsheet.topics.TopicId;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The lists people subscribe to. */
@Command(
        name = "lists",
        description = "Adds and lists the lists people subscribe to.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ListsCommand.Add.class,
            ListsCommand.ListAll.class,
            ListsLookCommand.class,
            ListsCommand.Archive.class
        },
        footer = {
            "",
            "Example:",
            "  broadsheet lists add daily --name \"The Daily\" --sender daily@news.example.org --at 07:00 --zone Europe/Belgrade"
        })
final class ListsCommand extends Group {

    @Command(
            name = "add",
            description = "Adds a list and opens it.",
            mixinStandardHelpOptions = true)
    static final class Add extends DataCommand {
        @Parameters(paramLabel = "KEY", description = "short name in links, such as daily")
        private String key = "";

        @Option(names = "--name", required = true, description = "what readers see")
        private String name = "";

        @Option(
                names = "--sender",
                required = true,
                paramLabel = "ADDRESS",
                description = "From of its mails")
        private String sender = "";

        @Option(
                names = "--at",
                description = "edition time, may be given several times; default 07:00")
        private List<LocalTime> times = List.of(LocalTime.of(7, 0));

        @Option(names = "--zone", description = "zone of the edition times; default UTC")
        private ZoneId zone = ZoneId.of("UTC");

        @Option(names = "--place", description = "place in the masthead")
        private @Nullable String place;

        @Option(
                names = "--approval",
                description = "must-approve (default), at-deadline or automatic")
        private MailingList.Approval approval = MailingList.Approval.MUST_APPROVE;

        @Option(
                names = "--topics",
                split = ",",
                description = "keys of the topics on offer; default all")
        private List<String> topics = List.of();

        @Override
        int run(BeanFactory application, PrintWriter out) {
            var lists = application.getBean(MailingLists.class);
            var address =
                    EmailAddress.parse(sender)
                            .orElseThrow(() -> new UserProblem("cli.bad-address", sender));
            var id =
                    lists.add(
                            NewList.named(key, name, address)
                                    .in(zone, place)
                                    .approvedBy(approval)
                                    .at(times.stream().map(Add::hourBefore).toList())
                                    .offering(offered(application.getBean(Topics.class))));
            lists.goLive(id);
            out.println(
                    "\""
                            + name
                            + "\" is open. Its next edition forms now; add people: broadsheet subscribers add --list "
                            + key);
            return DONE;
        }

        private List<TopicId> offered(Topics all) {
            return all.list().stream()
                    .filter(topic -> topics.isEmpty() || topics.contains(topic.key()))
                    .map(Topic::id)
                    .toList();
        }

        private static EditionTime hourBefore(LocalTime at) {
            return new EditionTime(at, Duration.ofHours(1), Duration.ZERO);
        }
    }

    @Command(
            name = "archive",
            description = "Says who may read a list's earlier editions on the web.",
            mixinStandardHelpOptions = true)
    static final class Archive extends DataCommand {
        @Parameters(index = "0", paramLabel = "KEY", description = "the list")
        private String key = "";

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "public|noindex|off",
                description = "everybody, everybody but search engines, nobody; none: shows it")
        private Archives.@Nullable Policy policy;

        @Override
        int run(BeanFactory application, PrintWriter out) {
            var lists = application.getBean(MailingLists.class);
            if (policy != null) {
                application.getBean(Archives.class).set(Lists.named(lists, key).id(), policy);
            }
            var archive = Lists.named(lists, key).archive();
            out.println(
                    archive.policy().name().toLowerCase(Locale.ROOT)
                            + (archive.isOff() ? "" : ": " + archive.address()));
            return DONE;
        }
    }

    @Command(name = "list", description = "Lists them.", mixinStandardHelpOptions = true)
    static final class ListAll extends DataCommand {
        @Override
        int run(BeanFactory application, PrintWriter out) {
            var all = application.getBean(MailingLists.class).list();
            all.forEach(list ->
                    out.println("%-16s %-30s %s".formatted(list.key(), list.name(), list.state())));
            out.println(all.isEmpty() ? "No lists yet." : all.size() + " lists.");
            return DONE;
        }
    }
}
