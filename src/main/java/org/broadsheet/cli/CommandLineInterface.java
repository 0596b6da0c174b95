package org.broadsheet.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.broadsheet.subscribers.MailingList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses a command line, finds where the data are, and runs the command there. */
public final class CommandLineInterface {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineInterface.class);

    private final Application application;

    public CommandLineInterface(Application application) {
        this.application = application;
    }

    /** Runs the command and returns the exit code of the process. */
    public int run(String... args) {
        // Before the application configures logging, nothing is logged: standard output is the
        // command's alone.
        LoggingSystem.get(CommandLineInterface.class.getClassLoader()).beforeInitialize();
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var commandLine = commandLine(out);
        return commandLine.setExecutionStrategy(parsed -> execute(parsed, args, out)).execute(args);
    }

    private int execute(ParseResult parsed, String[] args, PrintWriter out) {
        var command = leaf(parsed);
        if (command instanceof DataCommand dataCommand) {
            var server = dataCommand.mayRunOnTheServer() ? LocalServer.find(dataFolder()) : null;
            if (server != null) {
                return server.run(args, out);
            }
            dataCommand.provide(this::withOwnApplication, Path.of(""));
        }
        if (command instanceof NeedsApplication needing) {
            needing.provide(application);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private int withOwnApplication(Map<String, Object> settings, DataCommand.Work work)
            throws Exception {
        try (var context = application.open(settings)) {
            return work.on(context);
        }
    }

    static CommandLine commandLine(PrintWriter out) {
        return new CommandLine(new BroadsheetCommand())
                .setOut(out)
                .setErr(out)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(
                        MailingList.Approval.class,
                        word -> Words.constant(MailingList.Approval.class, word))
                .registerConverter(ZoneId.class, Words::zone)
                .setParameterExceptionHandler((wrong, args) -> {
                    var line = wrong.getCommandLine();
                    line.getOut().println(wrong.getMessage());
                    UnmatchedArgumentException.printSuggestions(wrong, line.getOut());
                    line.getOut()
                            .println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
                    return DataCommand.NOT_DONE;
                })
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    LOG.debug("command failed", thrown);
                    line.getOut().println(Failures.inWords(thrown));
                    return DataCommand.NOT_DONE;
                });
    }

    private static Object leaf(ParseResult parsed) {
        var deepest = parsed;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        return deepest.commandSpec().userObject();
    }

    /**
     * The data folder before any bean is there to say so: a system property, the environment, or
     * {@code ./data}.
     */
    static Path dataFolder() {
        var property = System.getProperty("broadsheet.installation.data");
        var variable = System.getenv("BROADSHEET_INSTALLATION_DATA");
        return Path.of(property != null ? property : variable != null ? variable : "data");
    }
}
