package org.broadsheet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that works on the data, on whichever side the beans are.
 *
 * <p>Subclasses are the verbs; {@link #run(BeanFactory, PrintWriter)} is their one code path.
 */
abstract class DataCommand implements Callable<Integer> {
    static final int DONE = 0;
    static final int DONE_WITH_FAILURES = 1;
    static final int NOT_DONE = 2;

    @Spec private @Nullable CommandSpec spec;

    private @Nullable Beans beans;
    private Path workingFolder = Path.of("");

    /** Does it, and says so. Returns the exit code. */
    abstract int run(BeanFactory application, PrintWriter out) throws Exception;

    /** Settings of this very call, such as a database of its own; empty for most. */
    Map<String, Object> settings() {
        return Map.of();
    }

    /** False for a command that brings its own database and so never goes to a running server. */
    boolean mayRunOnTheServer() {
        return true;
    }

    /**
     * {@code folder} is where relative file names start from: that of whoever typed the command.
     */
    final void provide(Beans source, Path folder) {
        this.beans = source;
        this.workingFolder = folder;
    }

    final Path workingFolder() {
        return workingFolder;
    }

    final PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return spec.commandLine().getOut();
    }

    @Override
    public final Integer call() throws Exception {
        if (beans == null) {
            throw new IllegalStateException("no beans provided");
        }
        return beans.use(settings(), application -> run(application, out()));
    }

    /** Where the beans come from: the running server, or an application opened for this call. */
    interface Beans {
        int use(Map<String, Object> settings, Work work) throws Exception;
    }

    interface Work {
        int on(BeanFactory application) throws Exception;
    }
}
