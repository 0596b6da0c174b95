package org.broadsheet.cli;

import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the service until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs the service: collects, forms editions, sends, and shows the pages.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer>, NeedsApplication {
    @Option(names = "--port", description = "port of the pages (setting server.port; default 8080)")
    private @Nullable Integer port;

    private @Nullable Application application;

    @Override
    public void provide(Application newApplication) {
        this.application = newApplication;
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
        UntilStopped.wait(application.serve(settings));
        return DataCommand.DONE;
    }
}
