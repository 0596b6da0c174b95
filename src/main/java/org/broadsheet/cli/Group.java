package org.broadsheet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A word that only leads to others: said alone, it shows them. */
abstract class Group implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public final void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
