package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.broadsheet.bench.ComposeBench;
import org.broadsheet.bench.InventedList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures an edition from its freeze to the planned rows, in a database of its own. */
@Command(
        name = "compose",
        description =
                "Measure an edition for many readers with many choices: compose, render, plan, and a further reader",
        mixinStandardHelpOptions = true)
final class BenchComposeCommand extends DataCommand {
    @Option(
            names = "--stories",
            defaultValue = "200",
            description = "in the edition (default: ${DEFAULT-VALUE})")
    private int stories;

    @Option(
            names = "--subscribers",
            defaultValue = "100000",
            description = "of the list (default: ${DEFAULT-VALUE})")
    private int subscribers;

    @Option(
            names = "--choices",
            defaultValue = "2000",
            description = "distinct ones, 20,000 at most (default: ${DEFAULT-VALUE})")
    private int choices;

    private @Nullable Throwaway throwaway;

    @Override
    int run(BeanFactory application, PrintWriter out) {
        new ComposeBench(application, out)
                .run(new InventedList(stories, subscribers, Math.min(choices, 20_000)));
        return DONE;
    }

    @Override
    Map<String, Object> settings() {
        throwaway = Throwaway.make();
        var settings = throwaway.settings("https://news.example.org");
        settings.put("broadsheet.preflight.links-within", "0s");
        settings.put("broadsheet.preflight.pictures-within", "0s");
        return settings;
    }

    @Override
    boolean mayRunOnTheServer() {
        return false;
    }
}
