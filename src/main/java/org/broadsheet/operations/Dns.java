package org.broadsheet.operations;

import java.util.List;

/** What DNS says; empty where there is no such record. */
interface Dns {
    /** Text records, the strings of each joined. */
    List<String> text(String name) throws Unanswered;

    /** Addresses, of either kind. */
    List<String> addresses(String name) throws Unanswered;

    /** The names of an address. */
    List<String> names(String address) throws Unanswered;

    /** No server answered, so that nobody can say. */
    final class Unanswered extends Exception {
        private static final long serialVersionUID = 1;

        Unanswered(String why) {
            super(why);
        }
    }
}
