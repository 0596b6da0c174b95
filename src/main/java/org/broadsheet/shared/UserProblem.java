package org.broadsheet.shared;

import java.util.List;

/**
 * Something a person asked for that cannot be done, told in words they understand.
 *
 * <p>The key is looked up in {@code messages.properties}; the text says what happened, to what,
 * what happens next and what one can do.
 */
public final class UserProblem extends RuntimeException {
    private final String key;
    private final transient List<Object> arguments;

    public UserProblem(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
