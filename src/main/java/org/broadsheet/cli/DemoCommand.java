package org.broadsheet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.broadsheet.accounts.SignInLinks;
import org.broadsheet.accounts.Staff;
import org.broadsheet.demo.DemoNewsroom;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.broadsheet.demo.site.DemoSite;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The first command: everything at once, on data that nobody keeps. */
@Command(
        name = "demo",
        description = {
            "Shows everything: invented outlets or your own feeds, a cast of readers, one run of the main job,",
            "and a mailbox that catches the mails. Data are thrown away; no setting of config/ is used."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  broadsheet demo",
            "  broadsheet demo --sources subscriptions.opml --port 8090"
        })
final class DemoCommand implements Callable<Integer>, NeedsApplication {
    private static final Set<String> TOPICS =
            Set.of("rare-earths", "battery-metals", "copper", "policy-and-permits", "environment");

    @Option(names = "--port", description = "port of the pages; default 8080")
    private int port = 8080;

    @Option(
            names = "--sources",
            arity = "1..*",
            paramLabel = "URL|OPML|FOLDER",
            description = "your own feeds in place of the invented outlets")
    private List<String> sources = List.of();

    @Spec private @Nullable CommandSpec spec;
    private @Nullable Application application;

    @Override
    public void provide(Application newApplication) {
        this.application = newApplication;
    }

    @Override
    public Integer call() throws Exception {
        var pages = "http://localhost:" + port;
        try (var throwaway = Throwaway.make();
                var catcher = SmtpCatcher.start();
                var site = DemoSite.start(Clock.systemUTC())) {
            try (var context = start(throwaway.settings(pages), catcher, site)) {
                var list = fill(context, site);
                run(context, list);
                tell(context, pages);
                UntilStopped.wait(context);
            }
        }
        return DataCommand.DONE;
    }

    private ConfigurableApplicationContext start(
            Map<String, Object> throwaway, SmtpCatcher catcher, DemoSite site) {
        if (application == null) {
            throw new IllegalStateException("no application provided");
        }
        var settings = new HashMap<>(throwaway);
        settings.put("server.port", port);
        settings.put("server.address", "127.0.0.1");
        settings.put("broadsheet.demo.enabled", true);
        settings.put("broadsheet.jobs.supervise", true);
        settings.put("broadsheet.mail.host", "127.0.0.1");
        settings.put("broadsheet.mail.encryption", "none");
        settings.put("broadsheet.mail.port", catcher.port());
        settings.put("broadsheet.collecting.files-allowed", true);
        settings.put("broadsheet.collecting.allowed-hosts", "127.0.0.1:" + site.port());
        settings.put("broadsheet.collecting.feed-pause", "0s");
        settings.put("broadsheet.collecting.page-pause", "0s");
        return application.start(
                WebApplicationType.SERVLET, settings, Map.of("caughtMails", catcher.mails()));
    }

    private MailingList fill(ConfigurableApplicationContext context, DemoSite site) {
        var newsroom = context.getBean(DemoNewsroom.class);
        var topics =
                context.getBean(Topics.class).list().stream()
                        .filter(topic -> TOPICS.contains(topic.key()))
                        .toList();
        if (sources.isEmpty()) {
            return newsroom.fill(site, topics);
        }
        var given = SourceArguments.read(sources, Path.of(""));
        given.problems().forEach(out()::println);
        return newsroom.fill(given.sources(), topics);
    }

    private void run(ConfigurableApplicationContext context, MailingList list) throws Exception {
        var extra =
                context.getBean(EditionCalendar.class)
                        .extra(
                                list.id(),
                                new Actor.Program("demo"),
                                context.getBean(Clock.class).instant());
        new EditionRun(context, out()).of(extra);
    }

    private void tell(ConfigurableApplicationContext context, String pages) {
        var editor =
                context.getBean(Staff.class)
                        .knowAdmin(new EmailAddress("editor@demo.example.org"), "Demo editor");
        var token = context.getBean(SignInLinks.class).make(editor);
        out().printf("%nMailbox:  %s/mailbox%n", pages);
        out().printf("Console:  %s/sign-in/%s (works once)%n", pages, token);
        out().println("Stop with Ctrl-C; nothing is kept.");
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return spec.commandLine().getOut();
    }
}
