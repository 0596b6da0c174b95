package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadsheet.collecting.NewSource;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.SourceDesk;
import org.broadsheet.collecting.Sources;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The sources that are read. */
@Command(
        name = "sources",
        description = "Adds, lists and exports the sources that are read.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SourcesCommand.Add.class,
            SourcesCommand.ListAll.class,
            SourcesExportCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet sources add https://example.org/feed.xml",
            "  broadsheet sources add subscriptions.opml",
            "  broadsheet sources add --page --selector \"main h2 a\" https://example.org/news",
            "  broadsheet sources list",
            "  broadsheet sources export subscriptions.opml"
        })
final class SourcesCommand extends Group {

    @Command(
            name = "add",
            aliases = "import",
            description = {
                "Adds feeds: addresses, an OPML file, or a folder of feed files.",
                "A folder of an OPML file becomes the topic of its feeds' articles that no rule takes."
            },
            mixinStandardHelpOptions = true)
    static final class Add extends DataCommand {
        @Option(
                names = "--page",
                description = "the addresses are pages without a feed: their links are articles")
        private boolean page;

        @Option(
                names = "--selector",
                paramLabel = "CSS",
                description = "with --page: which links, as in \"main h2 a\"")
        private @Nullable String selector;

        @Parameters(arity = "1..*", paramLabel = "URL|OPML|FOLDER")
        private List<String> what = List.of();

        @Override
        int run(BeanFactory application, PrintWriter out) {
            return page ? addPages(application, out) : addFeeds(application, out);
        }

        private int addPages(BeanFactory application, PrintWriter out) {
            var desk = application.getBean(SourceDesk.class);
            for (var address : what) {
                var link =
                        WebLink.parse(address)
                                .orElseThrow(() -> new UserProblem("cli.bad-page", address));
                desk.addPage(link, link.site(), selector);
                out.println(link.value() + " added; it is read with the next collecting.");
            }
            return DONE;
        }

        private int addFeeds(BeanFactory application, PrintWriter out) {
            var sources = application.getBean(Sources.class);
            var now = application.getBean(Clock.class).instant();
            var given = SourceArguments.read(what, workingFolder());
            var topics = DefaultTopics.in(application);
            var added = 0;
            for (var source : given.sources()) {
                added += add(sources, source, now, out) ? 1 : 0;
                sources.find(source.address()).ifPresent(known -> file(known, given, topics, out));
            }
            given.problems().forEach(out::println);
            out.printf(
                    "%d added, %d not.%n",
                    added, given.sources().size() - added + given.problems().size());
            return added == given.sources().size() && given.problems().isEmpty()
                    ? DONE
                    : added > 0 ? DONE_WITH_FAILURES : NOT_DONE;
        }

        private static void file(
                Source source, SourceArguments given, DefaultTopics topics, PrintWriter out) {
            var folder = given.folders().get(source.address());
            if (folder != null && topics.put(source.id(), folder)) {
                out.println("  what no rule takes of it goes to " + folder + ".");
            }
        }

        private static boolean add(
                Sources sources, NewSource source, Instant now, PrintWriter out) {
            if (sources.find(source.address()).isPresent()) {
                out.println(source.address() + " is known already.");
                return false;
            }
            sources.add(source, now);
            out.println(source.address() + " added; it is read with the next collecting.");
            return true;
        }
    }

    @Command(
            name = "list",
            description = "Lists the sources with how each is.",
            mixinStandardHelpOptions = true)
    static final class ListAll extends DataCommand {
        @Override
        int run(BeanFactory application, PrintWriter out) {
            var all = application.getBean(Sources.class).list();
            all.forEach(source -> out.println(line(source)));
            out.println(
                    all.isEmpty()
                            ? "No sources yet. Add one: broadsheet sources add URL"
                            : all.size() + " sources.");
            return DONE;
        }

        private static String line(Source source) {
            var words = source.health().words();
            var state =
                    source.health().lastPolledAt() == null
                            ? "not read yet"
                            : words == null
                                    ? "read"
                                    : Messages.text(words.key(), words.arguments());
            return "%-8s %-40s %s  %s"
                    .formatted(
                            source.state().name().toLowerCase(Locale.ROOT),
                            source.title(),
                            source.address(),
                            state);
        }
    }
}
