package org.broadsheet.cli;

import java.util.stream.Collectors;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;

/** Finds the list that a person means. */
final class Lists {
    private Lists() {}

    static MailingList named(MailingLists lists, String key) {
        return lists.findByKey(key)
                .orElseThrow(() -> new UserProblem("cli.no-such-list", key, known(lists)));
    }

    private static String known(MailingLists lists) {
        var keys = lists.list().stream().map(MailingList::key).collect(Collectors.joining(", "));
        return keys.isEmpty()
                ? "none; add one: broadsheet lists add KEY --name NAME --sender ADDRESS"
                : keys;
    }
}
