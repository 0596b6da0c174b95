package org.broadsheet.editions;

import java.util.List;

/**
 * One sentence on why a reader gets a story or not; its text is {@code explain.KEY} of the
 * messages.
 */
public record Explanation(String key, List<Object> arguments) {
    public Explanation {
        arguments = List.copyOf(arguments);
    }

    static Explanation of(String key, Object... arguments) {
        return new Explanation(key, List.of(arguments));
    }
}
