package org.broadsheet.cli;

import java.io.Console;
import java.util.Optional;

/** Whether a person sits in front of this process. */
final class Terminal {
    private Terminal() {}

    static boolean isThere() {
        return console().map(Console::isTerminal).orElse(false);
    }

    /** What the person types in answer. */
    static String ask(String question) {
        return console().map(console -> console.readLine("%s", question)).orElse("").strip();
    }

    /**
     * None where neither input nor output is a terminal; which JDK says so how has changed twice.
     */
    private static Optional<Console> console() {
        return Optional.ofNullable(System.console());
    }
}
