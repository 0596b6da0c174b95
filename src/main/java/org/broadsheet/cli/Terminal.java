package org.broadsheet.cli;

import java.util.Objects;

/** Whether a person sits in front of this process. */
final class Terminal {
    private Terminal() {}

    static boolean isThere() {
        return Objects.requireNonNull(System.console()).isTerminal();
    }

    /** What the person types in answer. */
    static String ask(String question) {
        var answer = Objects.requireNonNull(System.console()).readLine("%s", question);
        return answer == null ? "" : answer.strip();
    }
}
