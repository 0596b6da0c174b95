package org.broadsheet.cli;

import org.broadsheet.shared.UserProblem;

/** Lower bounds of numeric options, where fewer would measure nothing. */
final class AtLeast {
    private AtLeast() {}

    static void check(String option, int given, int least) {
        if (given < least) {
            throw new UserProblem("topics.rows.at-least", option, least);
        }
    }
}
