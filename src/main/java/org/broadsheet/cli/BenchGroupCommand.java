package org.broadsheet.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.bench.GroupBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times filing and grouping. */
@Command(
        name = "group",
        description = "Time the filing of invented articles under 50 topics and their grouping",
        mixinStandardHelpOptions = true)
final class BenchGroupCommand implements Callable<Integer> {
    @Option(
            names = "--articles",
            split = ",",
            defaultValue = "5000,50000",
            description = "how many, one run for each (default: ${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        new GroupBench().run(sizes, spec.commandLine().getOut());
        return DataCommand.DONE;
    }
}
