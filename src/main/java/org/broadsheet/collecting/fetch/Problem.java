package org.broadsheet.collecting.fetch;

import java.util.Arrays;
import java.util.List;

/** Why something could not be read: a message key and its arguments, for a person. */
public record Problem(String key, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(String name, Object... arguments) {
        return new Problem(
                "collecting.problem." + name,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** Our own line is down: no fault of the source. */
    public boolean isOurs() {
        return key.endsWith(".no-network");
    }
}
