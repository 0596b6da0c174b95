package org.broadsheet.operations;

/**
 * What doctor found about one thing.
 *
 * @param what such as {@code SPF of bounces.example.org}
 * @param found in a sentence
 * @param advice what to do; empty where all is well
 */
public record Finding(String what, Grade grade, String found, String advice) {
    /** How bad it is. */
    public enum Grade {
        GOOD,
        /** Works, yet should be looked at; or nobody can say. */
        WARNING,
        BAD
    }

    static Finding good(String what, String found) {
        return new Finding(what, Grade.GOOD, found, "");
    }

    static Finding warning(String what, String found, String advice) {
        return new Finding(what, Grade.WARNING, found, advice);
    }

    static Finding bad(String what, String found, String advice) {
        return new Finding(what, Grade.BAD, found, advice);
    }
}
