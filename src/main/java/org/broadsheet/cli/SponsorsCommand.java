package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.delivery.SponsorDeliveries;
import org.broadsheet.editions.Sponsor;
import org.broadsheet.editions.Sponsor.Booking;
import org.broadsheet.editions.SponsorId;
import org.broadsheet.editions.Sponsors;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.topics.Topic;
import org.broadsheet.topics.TopicId;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who supports editions: one labelled word in each, never counted as a story. */
@Command(
        name = "sponsors",
        description = "Books sponsors and says how often they were delivered.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SponsorsCommand.Add.class,
            SponsorsCommand.ListAll.class,
            SponsorsCommand.End.class
        },
        footer = {
            "",
            "Example:",
            "  broadsheet sponsors add \"Harbour Bank\" --link https://bank.example.org --words \"Money for mines.\" --from 2026-12-01 --until 2026-12-31 --most-a-week 3 --list daily"
        })
final class SponsorsCommand extends Group {

    @Command(name = "add", description = "Books a sponsor.", mixinStandardHelpOptions = true)
    static final class Add extends DataCommand {
        @Parameters(paramLabel = "NAME", description = "what readers see after \"Supported by\"")
        private String name = "";

        @Option(
                names = "--link",
                required = true,
                paramLabel = "URL",
                description = "where it leads")
        private String link = "";

        @Option(names = "--words", description = "one or two sentences; default none")
        private String words = "";

        @Option(names = "--language", description = "of the words; default en")
        private String language = "en";

        @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day")
        private @Nullable LocalDate from;

        @Option(names = "--until", required = true, paramLabel = "DAY", description = "last day")
        private @Nullable LocalDate until;

        @Option(
                names = "--list",
                paramLabel = "KEY",
                description = "a list, may be given several times; default all")
        private List<String> lists = List.of();

        @Option(
                names = "--section",
                paramLabel = "TOPIC",
                description =
                        "key of a topic, may be given several times: only digests that have one of them show it")
        private List<String> sections = List.of();

        @Option(
                names = "--most-a-week",
                paramLabel = "N",
                description = "editions from Monday to Sunday, over all lists; default every one")
        private @Nullable Integer mostAWeek;

        @Override
        int run(BeanFactory application, PrintWriter out) {
            var target =
                    WebLink.parse(link).orElseThrow(() -> new UserProblem("cli.bad-link", link));
            if (mostAWeek != null && mostAWeek < 1) {
                throw new UserProblem("cli.most-a-week", mostAWeek);
            }
            var id =
                    application
                            .getBean(Sponsors.class)
                            .add(
                                    new Booking(
                                            name,
                                            words,
                                            target,
                                            language,
                                            day(from),
                                            day(until),
                                            lists(application.getBean(MailingLists.class)),
                                            sections(application.getBean(Topics.class)),
                                            mostAWeek));
            out.printf("%s is booked as number %s.%n", name, id);
            return DONE;
        }

        private static LocalDate day(@Nullable LocalDate day) {
            if (day == null) {
                throw new IllegalStateException("required");
            }
            return day;
        }

        private List<ListId> lists(MailingLists all) {
            return lists.stream().map(key -> Lists.named(all, key).id()).toList();
        }

        private List<TopicId> sections(Topics all) {
            return sections.stream()
                    .map(key ->
                            all.list().stream()
                                    .filter(topic -> topic.key().equals(key))
                                    .map(Topic::id)
                                    .findFirst()
                                    .orElseThrow(() -> new UserProblem("cli.no-such-topic", key)))
                    .toList();
        }
    }

    @Command(name = "list", description = "Lists the bookings.", mixinStandardHelpOptions = true)
    static final class ListAll extends DataCommand {
        @Override
        int run(BeanFactory application, PrintWriter out) {
            var sponsors = application.getBean(Sponsors.class);
            var all = sponsors.list();
            var delivered = application.getBean(SponsorDeliveries.class);
            all.forEach(sponsor ->
                    line(
                            out,
                            sponsor,
                            sponsors.editions(sponsor.id()).size(),
                            delivered.count(sponsor.id())));
            out.println(all.isEmpty() ? "No bookings yet." : all.size() + " bookings.");
            return DONE;
        }

        private static void line(PrintWriter out, Sponsor sponsor, int editions, long delivered) {
            var booking = sponsor.booking();
            out.printf(
                    "%4s  %-24s %s to %s, %s: in %,d editions, delivered to %,d readers%n",
                    sponsor.id(),
                    booking.name(),
                    booking.from(),
                    booking.until(),
                    booking.mostAWeek() == null
                            ? "every edition"
                            : "at most " + booking.mostAWeek() + " a week",
                    editions,
                    delivered);
        }
    }

    @Command(
            name = "end",
            description = "Ends a booking; editions frozen already keep it.",
            mixinStandardHelpOptions = true)
    static final class End extends DataCommand {
        @Parameters(paramLabel = "NUMBER", description = "as sponsors list shows it")
        private long number;

        @Option(
                names = "--on",
                required = true,
                paramLabel = "DAY",
                description = "first day without it")
        private @Nullable LocalDate on;

        @Override
        int run(BeanFactory application, PrintWriter out) {
            if (on != null) {
                application.getBean(Sponsors.class).end(new SponsorId(number), on);
                out.println("Ended.");
            }
            return DONE;
        }
    }
}
