package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the service until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs the service: collects, forms editions, sends, and shows the pages.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer>, NeedsApplication {
    @Option(names = "--port", description = "port of the pages (setting server.port; default 8080)")
    private @Nullable Integer port;

    @Spec private @Nullable CommandSpec spec;

    private @Nullable Application application;

    @Override
    public void provide(Application newApplication) {
        this.application = newApplication;
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return spec.commandLine().getOut();
    }

    @Override
    public Integer call() throws InterruptedException {
        if (application == null) {
            throw new IllegalStateException("no application provided");
        }
        var settings = new HashMap<String, Object>();
        settings.put("broadsheet.jobs.supervise", true);
        if (port != null) {
            settings.put("server.port", port);
        }
        var context = application.serve(settings);
        FirstAdmin.link(context)
                .ifPresent(link ->
                        out().println(
                                        "Nobody is staff yet. The first admin signs in by this link, once and within an hour:\n"
                                                + link));
        UntilStopped.wait(context);
        return DataCommand.DONE;
    }
}
