package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.audit.Audit;
import org.broadsheet.delivery.rate.Limit;
import org.broadsheet.delivery.rate.Limits;
import org.broadsheet.delivery.rate.Pacer;
import org.broadsheet.delivery.rate.Rate;
import org.broadsheet.delivery.rate.Scope;
import org.broadsheet.delivery.rate.WarmUp;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** How fast and how much is sent. */
@Command(
        name = "limits",
        description =
                "Says how fast, and how much a day, may be sent by a server, of a list, to a domain.",
        mixinStandardHelpOptions = true,
        subcommands = {
            LimitsCommand.ListAll.class,
            LimitsCommand.Set.class,
            LimitsCommand.Remove.class
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet limits set --server --rate 50/s --most-a-day 200000",
            "  broadsheet limits set --domain gmail --warm-up \"1: 200, 2: 500, 3: 1000, 5: 5000\"",
            "  broadsheet limits set --list daily --rate 3000/h",
            "  broadsheet limits remove --domain gmail",
            "",
            "A limit holds for all nodes together, within five seconds. Days are days of UTC."
        })
final class LimitsCommand extends Group {
    private static final Actor BY = new Actor.Program("command line");

    /** One of the four. */
    static final class Of {
        @Option(names = "--server", description = "the SMTP server of the settings")
        private boolean server;

        @Option(names = "--fallback", description = "the second SMTP server")
        private boolean fallback;

        @Option(names = "--list", paramLabel = "KEY", description = "a list")
        private @Nullable String list;

        @Option(
                names = "--domain",
                paramLabel = "DOMAIN",
                description =
                        "a receiving domain, or a class of them: gmail, microsoft, yahoo, apple, other")
        private @Nullable String domain;

        Scope scope(BeanFactory application) {
            if (server) {
                return Scope.SERVER;
            }
            if (fallback) {
                return Scope.FALLBACK;
            }
            return list == null
                    ? Scope.domain(domain == null ? "" : domain)
                    : Scope.list(
                            Lists.named(application.getBean(MailingLists.class), list)
                                    .id()
                                    .value());
        }
    }

    @Command(
            name = "set",
            description = "Sets a limit in place of the one it had.",
            mixinStandardHelpOptions = true)
    static final class Set extends DataCommand {
        @ArgGroup(multiplicity = "1")
        private Of of = new Of();

        @Option(names = "--rate", description = "such as 50/s, 3000/h, \"90 per minute\"")
        private @Nullable String rate;

        @Option(names = "--most-a-day", paramLabel = "N", description = "mails a day at most")
        private @Nullable Long most;

        @Option(
                names = "--warm-up",
                paramLabel = "STEPS",
                description =
                        "day and most mails on it, such as \"1: 200, 2: 500, 5: 2000\"; over after the last")
        private @Nullable String warmUp;

        @Override
        int run(BeanFactory application, PrintWriter out) {
            if (rate == null && most == null && warmUp == null) {
                throw new UserProblem("delivery.empty-limit");
            }
            if (most != null && most < 1) {
                throw new UserProblem("delivery.bad-most-a-day", most);
            }
            var limit =
                    new Limit(
                            of.scope(application),
                            rate == null ? null : Rate.parse(rate),
                            most,
                            warmUp == null ? null : WarmUp.parse(warmUp));
            application.getBean(Limits.class).set(limit);
            application
                    .getBean(Audit.class)
                    .record(BY, "limit.set", "limit:" + limit.scope(), null, words(limit));
            out.printf("%s: %s.%n", name(application, limit.scope()), words(limit));
            return DONE;
        }
    }

    @Command(name = "remove", description = "Removes a limit.", mixinStandardHelpOptions = true)
    static final class Remove extends DataCommand {
        @ArgGroup(multiplicity = "1")
        private Of of = new Of();

        @Override
        int run(BeanFactory application, PrintWriter out) {
            var scope = of.scope(application);
            if (!application.getBean(Limits.class).remove(scope)) {
                out.println(name(application, scope) + " had no limit.");
                return DONE_WITH_FAILURES;
            }
            application
                    .getBean(Audit.class)
                    .record(BY, "limit.removed", "limit:" + scope, null, null);
            out.println(name(application, scope) + " has no limit any more.");
            return DONE;
        }
    }

    @Command(
            name = "list",
            description = "Lists the limits, and what went out today by each.",
            mixinStandardHelpOptions = true)
    static final class ListAll extends DataCommand {
        @Option(names = "--json", description = "one JSON object a line")
        private boolean json;

        @Override
        int run(BeanFactory application, PrintWriter out) {
            var all = application.getBean(Pacer.class).used();
            all.forEach(used ->
                    out.println(
                            json
                                    ? JsonMapper.shared().writeValueAsString(row(used))
                                    : name(application, used.limit().scope())
                                            + ": "
                                            + words(used.limit())
                                            + today(used)));
            if (all.isEmpty() && !json) {
                out.println("No limits: mails go as fast as the server takes them.");
            }
            return DONE;
        }

        private static String today(Pacer.Used used) {
            var limit = used.limit();
            return "; %,d today".formatted(used.today())
                    + (limit.warmUp() == null ? "" : ", day " + used.warmDay() + " of the warm-up");
        }

        private static Map<String, @Nullable Object> row(Pacer.Used used) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            var limit = used.limit();
            row.put("scope", limit.scope().key());
            row.put("rate", limit.rate() == null ? null : limit.rate().toString());
            row.put("mostADay", limit.mostADay());
            row.put("warmUp", limit.warmUp() == null ? null : limit.warmUp().toString());
            row.put("today", used.today());
            row.put("warmUpDay", limit.warmUp() == null ? null : used.warmDay());
            return row;
        }
    }

    private static String words(Limit limit) {
        var rate = limit.rate();
        var most = limit.mostADay();
        var warmUp = limit.warmUp();
        return String.join(
                ", ",
                java.util.stream.Stream.of(
                                rate == null ? "" : "at most " + rate,
                                most == null ? "" : "%,d a day".formatted(most),
                                warmUp == null ? "" : "warm-up " + warmUp)
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private static String name(BeanFactory application, Scope scope) {
        return scope.list() == 0
                ? scope.name()
                : "list "
                        + application
                                .getBean(MailingLists.class)
                                .find(new ListId(scope.list()))
                                .map(MailingList::key)
                                .orElse("#" + scope.list());
    }
}
