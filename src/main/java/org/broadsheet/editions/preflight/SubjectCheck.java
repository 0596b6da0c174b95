package org.broadsheet.editions.preflight;

import java.util.ArrayList;
import java.util.List;

/** Checks what is seen before the mail is opened. */
final class SubjectCheck {
    private static final int LONGEST_SUBJECT = 120;
    private static final int SHORTEST_PREHEADER = 20;
    private static final int LONGEST_PREHEADER = 160;

    private SubjectCheck() {}

    static List<Finding> check(String subject, String preheader) {
        var findings = new ArrayList<>(check(subject));
        if (preheader.length() < SHORTEST_PREHEADER || preheader.length() > LONGEST_PREHEADER) {
            findings.add(
                    Finding.warns(
                            "preheader",
                            preheader.length(),
                            SHORTEST_PREHEADER,
                            LONGEST_PREHEADER));
        }
        return findings;
    }

    static List<Finding> check(String subject) {
        if (subject.isBlank()) {
            return List.of(Finding.blocks("no-subject"));
        }
        if (subject.chars().anyMatch(Character::isISOControl)) {
            return List.of(Finding.blocks("control-in-header", "Subject"));
        }
        return subject.length() > LONGEST_SUBJECT
                ? List.of(Finding.warns("long-subject", subject.length(), LONGEST_SUBJECT))
                : List.of();
    }
}
