package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.bench.SendBench;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.Dispatcher;
import org.broadsheet.delivery.dkim.DkimKeys;
import org.broadsheet.delivery.rate.Limits;
import org.broadsheet.delivery.rate.Rate;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingLists;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures sending, by the ledger and all, to a server that keeps nothing. */
@Command(
        name = "send",
        description = "Measure sending, ledger and all, to a server that throws mails away",
        footer = {
            "",
            "Readers are reader1@trial.invalid and so on, in a database of its own.",
            "",
            "Example:",
            "  smtp-sink 127.0.0.1:2525 100 &",
            "  broadsheet bench send --smtp 127.0.0.1:2525 --subscribers 100000 --dkim"
        })
public final class BenchSendCommand extends DataCommand {
    private static final Pattern HOST_PORT = Pattern.compile("(.+):(\\d{1,5})");

    @Option(names = "--smtp", required = true, description = "the server, HOST:PORT, without TLS")
    private String smtp = "";

    @Option(
            names = "--subscribers",
            defaultValue = "20000",
            description = "how many mails (default: ${DEFAULT-VALUE})")
    private long subscribers;

    @Option(
            names = "--variants",
            defaultValue = "8",
            description = "how many versions of the digest (default: ${DEFAULT-VALUE})")
    private int variants;

    @Option(
            names = "--connections",
            defaultValue = "16",
            description = "to the server at once (default: ${DEFAULT-VALUE})")
    private int connections;

    @Option(
            names = "--size",
            defaultValue = "40000",
            description = "bytes of a mail (default: ${DEFAULT-VALUE})")
    private int size;

    @Option(
            names = "--warm-up",
            defaultValue = "20000",
            description = "mails sent before the measured ones (default: ${DEFAULT-VALUE})")
    private long warmUp;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            description =
                    "let the measured mails go no faster, such as 500/s; tells the rate reached")
    private @Nullable String rate;

    @Option(names = "--dkim", description = "sign each mail with RSA-2048")
    private boolean dkim;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "an empty PostgreSQL database, with user and password in the address")
    private @Nullable String database;

    private @Nullable Throwaway throwaway;

    @Override
    int run(BeanFactory application, PrintWriter out) throws Exception {
        var bench =
                new SendBench(
                        application.getBean(JdbcClient.class),
                        application.getBean(MailingLists.class),
                        application.getBean(Deliveries.class),
                        application.getBean(Dispatcher.class),
                        application.getBean(Limits.class),
                        application.getBean(Clock.class));
        try {
            bench.run(
                    new SendBench.Load(subscribers, variants, size, warmUp),
                    dkim,
                    rate == null ? null : Rate.parse(rate),
                    out);
            return DONE;
        } finally {
            if (throwaway != null) {
                throwaway.close();
            }
        }
    }

    @Override
    Map<String, Object> settings() {
        var server = HOST_PORT.matcher(smtp);
        if (!server.matches()) {
            throw new UserProblem("cli.bad-smtp", smtp);
        }
        var own = Throwaway.make();
        throwaway = own;
        var settings = own.settings("https://news.example.org");
        settings.put("broadsheet.mail.host", server.group(1));
        settings.put("broadsheet.mail.port", server.group(2));
        settings.put("broadsheet.mail.encryption", "none");
        settings.put("broadsheet.mail.connections", connections);
        settings.put("broadsheet.mail.only-to", "@trial.invalid");
        if (database != null) {
            settings.put("spring.datasource.url", database);
            settings.remove("spring.datasource.username");
            settings.remove("spring.datasource.password");
        }
        if (dkim) {
            var file = own.folder().resolve("bench.pem");
            DkimKeys.generate(DkimKeys.Kind.RSA, "bench", file);
            settings.put("broadsheet.mail.dkim-selector", "bench");
            settings.put("broadsheet.mail.dkim-key-file", file);
        }
        return settings;
    }

    @Override
    boolean mayRunOnTheServer() {
        return false;
    }
}
